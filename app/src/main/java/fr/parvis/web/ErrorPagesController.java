package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.kernel.BusinessException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that never reached a controller: refused by the security chain, by the server, or while rendering. */
@OpenToAll
@Controller
class ErrorPagesController implements ErrorController {

    /** What the security chain says of a form that has lost its token. */
    private static final String PAGE_EXPIRED = "page expired";

    private final Problems problems;

    ErrorPagesController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status == 403 && PAGE_EXPIRED.equals(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))) {
            BusinessException expired = new BusinessException(WebError.PAGE_EXPIRED);
            return problems.answer(problems.of(expired, request).withWayBack(WayBack.of(request)), request, response);
        }
        if (status == 401) {
            return problems.answer(problems.of(401, request).withWayBack(WayBack.of(request)), request, response);
        }
        Problem problem =
                status == 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                        ? problems.failed(fault, request)
                        : problems.of(status, request);
        return problems.answer(problem, request, response);
    }
}
