package fr.parvis;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.RefusalText;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** A start that a room refused (no database, a port that is taken, half a certificate) ends with sentences, not a stack. */
final class StartFailureAnalyzer extends AbstractFailureAnalyzer<BusinessException> implements Ordered {

    /** Before those of the framework, which know the wrapping only. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, BusinessException cause) {
        Locale language = Locale.getDefault();
        return new FailureAnalysis(
                RefusalText.title(cause, language) + System.lineSeparator() + RefusalText.detail(cause, language),
                "docs/operations/README.md",
                cause);
    }
}
