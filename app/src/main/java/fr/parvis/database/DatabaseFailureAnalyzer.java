package fr.parvis.database;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.RefusalText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that failed for want of a database ends with one sentence instead of a stack trace. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<BusinessException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BusinessException cause) {
        return cause.key() instanceof DatabaseError
                ? new FailureAnalysis(
                        RefusalText.detail(cause, Locale.getDefault()), "docs/operations/database.md", cause)
                : null;
    }
}
