package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.ui.Shell;
import fr.parvis.ui.TownFace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a phone needs to keep a town on its home screen (W3C Web Application Manifest). */
@OpenToAll
@Controller
class ManifestController {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private static final String PNG = MediaType.IMAGE_PNG_VALUE;

    private final Shells shells;

    ManifestController(Shells shells) {
        this.shells = shells;
    }

    @GetMapping({"/manifest.webmanifest", "/{town}/manifest.webmanifest"})
    ResponseEntity<Map<String, Object>> manifest(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.noCache())
                .body(manifest(shells.of(request)));
    }

    private static Map<String, Object> manifest(Shell shell) {
        TownFace town = shell.town();
        return Map.of(
                "id", town.url("/"),
                "name", town.name(),
                "short_name", town.name(),
                "description", shell.t("web.app.description", town.name()),
                "lang", shell.texts().language().code(),
                "start_url", town.url("/"),
                "scope", town.url("/"),
                "display", "standalone",
                "theme_color", town.theme().light().brand().css(),
                "icons",
                        List.of(
                                icon(shell.asset("img/mark.svg"), "any", "image/svg+xml", "any"),
                                icon(shell.asset("img/icon-192.png"), "192x192", PNG, "any"),
                                icon(shell.asset("img/icon-512.png"), "512x512", PNG, "any"),
                                icon(shell.asset("img/icon-512-maskable.png"), "512x512", PNG, "maskable")));
    }

    private static Map<String, String> icon(String src, String sizes, String type, String purpose) {
        return Map.of("src", src, "sizes", sizes, "type", type, "purpose", purpose);
    }
}
