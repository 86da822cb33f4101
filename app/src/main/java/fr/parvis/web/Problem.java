package fr.parvis.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What went wrong, in words for the one who asked.
 *
 * @param code stable, for machines: a room's error code, or {@code http.404}
 * @param reference what to quote to the town hall for an unexpected fault; null otherwise
 * @param wayBack how to go on, for somebody whose session or page ended; null otherwise
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        @Nullable String reference,
        @Nullable WayBack wayBack) {

    private static final URI NO_TYPE = URI.create("about:blank");

    Problem withWayBack(WayBack way) {
        return new Problem(status, code, title, detail, reference, way);
    }

    ProblemDetail forMachines() {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(NO_TYPE);
        problem.setTitle(title);
        problem.setDetail(detail);
        problem.setProperty("code", code);
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return problem;
    }
}
