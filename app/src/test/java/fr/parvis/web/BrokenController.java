package fr.parvis.web;

import fr.parvis.kernel.BusinessException;
import fr.parvis.kernel.KernelError;
import fr.parvis.ui.Page;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Fails in every way that a real controller can. */
@TestComponent
@Controller
class BrokenController {

    @GetMapping({"/broken/refused", "/api/broken/refused"})
    Page refused() {
        throw new BusinessException(KernelError.NOT_ON_EARTH, 91, 181);
    }

    @GetMapping("/broken/fault")
    Page fault() {
        throw new IllegalStateException("secret detail");
    }

    @GetMapping("/broken/template")
    Page template() {
        return Page.of("web/error", "not a problem");
    }

    @GetMapping("/broken/number")
    @ResponseBody
    String number(@RequestParam int n) {
        return "n" + n;
    }

    @GetMapping("/broken/status")
    Page status(@RequestParam int code) {
        throw new ResponseStatusException(org.springframework.http.HttpStatusCode.valueOf(code));
    }

    @PostMapping("/broken/body")
    @ResponseBody
    String body(@RequestBody String body) {
        return Integer.toString(body.length());
    }
}
