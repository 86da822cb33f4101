package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.kernel.BusinessException;
import fr.parvis.ui.Theme;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that are made rather than stored: the style sheet, the colours of a town, the service worker. */
@OpenToAll
@Controller
class FilesController {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    FilesController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/parvis.css")
    ResponseEntity<byte[]> styleSheet(@PathVariable String hash) {
        CacheControl cache = assets.prefix().contains(hash) ? FOR_EVER : CacheControl.noCache();
        return ResponseEntity.ok().contentType(CSS).cacheControl(cache).body(assets.styleSheet());
    }

    @GetMapping("/theme/{name}.css")
    ResponseEntity<String> theme(@PathVariable String name) {
        Theme theme = Theme.find(name).orElseThrow(() -> new BusinessException(WebError.NOT_FOUND));
        return ResponseEntity.ok().contentType(CSS).cacheControl(FOR_EVER).body(ThemeSheet.of(theme));
    }

    /** For whoever asks for it without reading a page. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Resource> icon() {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(new ClassPathResource("static/img/icon-32.png"));
    }

    /** From the root, because a service worker rules only what lies under its own address. */
    @GetMapping("/sw.js")
    ResponseEntity<Resource> serviceWorker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/js/sw.js"));
    }
}
