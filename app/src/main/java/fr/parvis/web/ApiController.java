package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** The open interface described: a page for people, a document for machines (OpenAPI 3.1). Both say the same. */
@Controller
@OpenToAll
class ApiController {

    private final ApiDocument document = ApiDocument.load();

    @GetMapping("/api")
    Page page(Texts texts) {
        return Page.of("web/api", ApiViews.of(document.in(texts), texts));
    }

    /** Anybody may read it, from any site, as all that it describes. */
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> document(Texts texts) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_LANGUAGE, texts.language().code())
                .header(HttpHeaders.VARY, "Cookie, Accept-Language")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document.in(texts));
    }
}
