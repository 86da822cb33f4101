package fr.parvis.places.web;

import fr.parvis.identity.OpenToAll;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.places.RoomWatches;
import fr.parvis.places.RoomWatches.Request;
import fr.parvis.territory.Town;
import fr.parvis.ui.Page;
import fr.parvis.ui.Texts;
import fr.parvis.ui.TownFace;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The link in a letter: looked at as often as a mail scanner likes, acted on by a button only. */
@Controller
@OpenToAll
@RequestMapping("/{town}/prevenir/{token}")
class RoomWatchController {

    private final TownSquare square;
    private final RoomWatches watches;

    RoomWatchController(TownSquare square, RoomWatches watches) {
        this.square = square;
        this.watches = watches;
    }

    @GetMapping
    Page look(Town town, TownFace face, Texts texts, @PathVariable String token) {
        Optional<Request> request = watches.find(bodies(town), token);
        return request.map(known -> page(known, face, texts, token, known.confirmed() ? "waiting" : "confirm"))
                .orElseGet(() -> over(texts));
    }

    @PostMapping
    Page confirm(Town town, TownFace face, Texts texts, @PathVariable String token) {
        Optional<Request> request = watches.find(bodies(town), token);
        try {
            boolean waits = watches.confirm(bodies(town), token) == RoomWatches.Answer.WAITING;
            return page(request.orElseThrow(), face, texts, token, waits ? "waiting" : "room");
        } catch (BusinessException over) {
            return over(texts);
        }
    }

    @PostMapping("/arreter")
    Page stop(Town town, TownFace face, Texts texts, @PathVariable String token) {
        watches.stop(bodies(town), token);
        return Page.of("places/roomWatch", view(texts, "stopped", null, null, null));
    }

    private Set<BodyId> bodies(Town town) {
        return square.showing(town.body()).bodies();
    }

    private static Page page(Request request, TownFace face, Texts texts, String token, String step) {
        String action = face.url("/prevenir/" + token);
        boolean confirms = step.equals("confirm");
        boolean keeps = confirms || step.equals("waiting");
        RoomWatchView view = view(
                texts,
                step,
                confirms ? action : null,
                keeps ? action + "/arreter" : null,
                face.url("/lieux/" + request.place().slug()),
                request.place().name(),
                texts.moment(request.expiresAt()));
        return Page.of("places/roomWatch", view);
    }

    private static Page over(Texts texts) {
        return Page.of("places/roomWatch", view(texts, "over", null, null, null))
                .status(HttpStatus.GONE.value());
    }

    private static RoomWatchView view(
            Texts texts,
            String step,
            @Nullable String confirm,
            @Nullable String stop,
            @Nullable String place,
            Object... arguments) {
        return new RoomWatchView(
                texts.get("places.watch.page." + step + ".title", arguments),
                texts.get("places.watch.page." + step + ".text", arguments),
                confirm,
                stop,
                place);
    }
}
