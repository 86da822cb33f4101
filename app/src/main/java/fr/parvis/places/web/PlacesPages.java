package fr.parvis.places.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.PlacesError;
import fr.parvis.territory.Town;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What residents see, without account. */
@Controller
@OpenToAll
@RequestMapping("/{town}")
class PlacesPages {

    private final HomeViews homes;
    private final PlaceViews views;
    private final TownSquare square;

    PlacesPages(HomeViews homes, PlaceViews views, TownSquare square) {
        this.homes = homes;
        this.views = views;
        this.square = square;
    }

    @GetMapping({"", "/"})
    Page home(Town town, TownFace face, Texts texts) {
        return Page.of("places/home", homes.of(town, face, texts)).fragment("places/homeFigures");
    }

    @GetMapping("/ecran")
    Page screen(Town town, TownFace face, Texts texts) {
        return Page.of("places/screen", homes.of(town, face, texts));
    }

    @GetMapping("/carte")
    Page map(Town town, TownFace face, Texts texts) {
        return Page.of("places/map", views.map(town, face, texts));
    }

    @GetMapping(path = "/carte.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MapDocument> mapDocument(Town town, TownFace face) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(views.mapDocument(town, face));
    }

    @GetMapping("/lieux/{slug}")
    Page place(
            Town town,
            TownFace face,
            Texts texts,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String fait) {
        return square.findPlace(town, slug)
                .map(seen -> Page.of("places/place", views.place(seen, town, face, texts, fait, "", null))
                        .keptOffline())
                .orElseGet(() -> closed(town, slug, texts));
    }

    @GetMapping("/lieux/{slug}/semaine")
    Page week(Town town, TownFace face, Texts texts, @PathVariable String slug) {
        return square.findPlace(town, slug)
                .map(seen -> Page.of("places/week", views.week(seen, face, texts)))
                .orElseGet(() -> closed(town, slug, texts));
    }

    @GetMapping("/plan")
    Page plan(Town town, TownFace face, Texts texts) {
        return Page.of("places/plan", views.plan(town, face, texts));
    }

    private Page closed(Town town, String slug, Texts texts) {
        return square.findClosed(town, slug)
                .map(place ->
                        Page.of("places/closed", views.closed(place, texts)).status(HttpStatus.GONE.value()))
                .or(() -> square.findShut(town, slug)
                        .map(place -> Page.of("places/closed", views.shut(place, town, texts))
                                .status(HttpStatus.NOT_FOUND.value())))
                .orElseThrow(() -> new BusinessException(PlacesError.NO_SUCH_PLACE, slug));
    }
}
