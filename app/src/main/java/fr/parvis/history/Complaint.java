package fr.parvis.history;

import fr.parvis.kernel.BusinessException;

/** Says a refusal in one sentence on the command line, where no web page renders it. */
public final class Complaint {

    private Complaint() {}

    /** The detail of a refusal in the asked language. */
    public static String sentence(BusinessException refusal, boolean french) {
        String code = refusal.key().code();
        String room = code.substring(0, code.lastIndexOf('.'));
        return Phrases.of(room, french)
                .say("error." + code + ".detail", refusal.arguments().toArray());
    }
}
