package fr.parvis.web;

import fr.parvis.ui.Bundles;
import fr.parvis.ui.Fragments;
import fr.parvis.ui.Language;
import fr.parvis.ui.Shell;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The same templates as the pages', with a shell that knows no reader. */
@Component
class JteFragments implements Fragments {

    private static final int USUAL_CHARACTERS = 2_048;

    private final TemplateEngine engine;
    private final Bundles bundles;
    private final Assets assets;
    private final Clock clock;

    JteFragments(TemplateEngine engine, Bundles bundles, Assets assets, Clock clock) {
        this.engine = engine;
        this.bundles = bundles;
        this.assets = assets;
        this.clock = clock;
    }

    @Override
    public String part(
            TownFace town, Language language, String template, Function<Texts, Map<String, Object>> parameters) {
        Texts texts = bundles.in(language, clock.instant(), town.zone());
        Shell shell = new Shell(
                texts, town, Shell.Appearance.AUTO, "", List.of(), null, null, Optional::empty, assets.prefix());
        Map<String, Object> all = new HashMap<>(parameters.apply(texts));
        all.put("shell", shell);
        StringOutput output = new StringOutput(USUAL_CHARACTERS);
        engine.render(template + ".jte", all, output);
        return output.toString();
    }
}
