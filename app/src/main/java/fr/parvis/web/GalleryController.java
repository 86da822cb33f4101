package fr.parvis.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.ui.Colour;
import fr.parvis.ui.Contact;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import fr.parvis.ui.Theme;
import fr.parvis.ui.TownFace;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every component in every state, in the colours that one likes to try. */
@OpenToAll
@Controller
@ConditionalOnBooleanProperty(name = "parvis.web.gallery", matchIfMissing = true)
class GalleryController {

    private final Shells shells;

    GalleryController(Shells shells) {
        this.shells = shells;
    }

    @GetMapping("/galerie")
    Page gallery(
            @RequestParam(defaultValue = "#1f5c4d") String marque,
            @RequestParam(defaultValue = "#c7842a") String accent,
            HttpServletRequest request) {
        return Page.of("web/gallery", samples(marque, accent, request));
    }

    /** A town's home page made of the same samples, to judge the whole. */
    @GetMapping("/galerie/accueil")
    Page home(
            @RequestParam(defaultValue = "#1f5c4d") String marque,
            @RequestParam(defaultValue = "#c7842a") String accent,
            HttpServletRequest request) {
        return Page.of("web/galleryHome", samples(marque, accent, request));
    }

    private GalleryView samples(String marque, String accent, HttpServletRequest request) {
        Theme theme = Colour.find(marque)
                .flatMap(brand -> Colour.find(accent).map(second -> new Theme(brand, second)))
                .orElse(Theme.PARVIS);
        TownFace town =
                new TownFace("Clapiers", "Mairie de Clapiers", "", theme, null, TownFace.PARVIS.zone(), Contact.NONE);
        request.setAttribute(TownFace.ATTRIBUTE, town);
        Texts texts = shells.texts(request);
        return new GallerySamples(texts).view(theme);
    }
}
