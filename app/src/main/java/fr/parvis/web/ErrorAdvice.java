package fr.parvis.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.ErrorKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place where a failure of a controller becomes an answer. */
@ControllerAdvice
class ErrorAdvice {

    private final Problems problems;

    ErrorAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object refused(BusinessException refusal, HttpServletRequest request, HttpServletResponse response) {
        Problem problem = refusal.key().kind() == ErrorKey.Kind.BROKEN
                ? problems.unexpected(refusal, request)
                : problems.of(refusal, request);
        return problems.answer(problem, request, response);
    }

    /** The security chain answers these itself: with the sign-in page or with 403. */
    @ExceptionHandler
    Object denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    Object unknown(AuthenticationException unknown) {
        throw unknown;
    }

    /** Nobody is there any more to read an answer. */
    @ExceptionHandler
    @Nullable Object gone(AsyncRequestNotUsableException gone) {
        return null;
    }

    @ExceptionHandler
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().value() != 500) {
            response.setStatus(known.getStatusCode().value());
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return problems.answer(problems.of(known.getStatusCode().value(), request), request, response);
        }
        return problems.answer(
                Unreadable.is(failure) ? problems.of(400, request) : problems.failed(failure, request),
                request,
                response);
    }
}
