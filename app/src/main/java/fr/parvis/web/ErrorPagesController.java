package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
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

    private final Problems problems;

    ErrorPagesController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Problem problem =
                status == 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                        ? problems.failed(fault, request)
                        : problems.of(status, request);
        return problems.answer(problem, request, response);
    }
}
