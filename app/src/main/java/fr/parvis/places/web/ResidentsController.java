package fr.parvis.places.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.AskForRoom;
import fr.parvis.places.Place;
import fr.parvis.places.Places.Seen;
import fr.parvis.places.PlacesError;
import fr.parvis.places.ResidentAnswers;
import fr.parvis.places.RoomWatches;
import fr.parvis.territory.Town;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people say on a place's page, without account: this is what I see; tell me when there is room. */
@Controller
@OpenToAll
@RequestMapping("/{town}/lieux/{slug}")
class ResidentsController {

    private final TownSquare square;
    private final ResidentAnswers answers;
    private final RoomWatches watches;
    private final PlaceViews views;

    ResidentsController(TownSquare square, ResidentAnswers answers, RoomWatches watches, PlaceViews views) {
        this.square = square;
        this.answers = answers;
        this.watches = watches;
        this.views = views;
    }

    @PostMapping("/confirmer")
    String confirm(
            Town town,
            TownFace face,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String vu,
            HttpServletRequest request) {
        Place place = find(town, slug).place();
        boolean agrees = vu.equals("oui");
        if (!agrees && !vu.equals("non")) {
            throw new BusinessException(PlacesError.NO_ANSWER);
        }
        answers.answer(place.body(), place.id(), agrees, request.getRemoteAddr());
        return back(face, slug, "merci");
    }

    @PostMapping("/prevenir")
    Object tellMe(
            Town town,
            TownFace face,
            Texts texts,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String mail,
            HttpServletRequest request) {
        Seen seen = find(town, slug);
        Place place = seen.place();
        String language = texts.language().code().toLowerCase(Locale.ROOT);
        try {
            RoomWatches.Answer answer = watches.ask(new AskForRoom(
                    place.body(),
                    place.id(),
                    town.slug(),
                    face.base().isEmpty() ? request.getServerName() : null,
                    mail,
                    language,
                    request.getRemoteAddr()));
            return back(face, slug, answer == RoomWatches.Answer.ROOM_NOW ? "place" : "lettre");
        } catch (BusinessException refused) {
            return Page.of("places/place", views.place(seen, town, face, texts, null, mail, texts.detail(refused)))
                    .status(refused.key().kind().status());
        }
    }

    private Seen find(Town town, String slug) {
        return square.findPlace(town, slug).orElseThrow(() -> new BusinessException(PlacesError.NO_SUCH_PLACE, slug));
    }

    private static String back(TownFace face, String slug, String done) {
        return "redirect:" + face.url("/lieux/" + slug) + "?fait=" + done + "#asks";
    }
}
