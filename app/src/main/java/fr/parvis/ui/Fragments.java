package fr.parvis.ui;

import java.util.Map;
import java.util.function.Function;

/** Renders a part of a page outside any request: what goes out live. Implemented by {@code web}. */
public interface Fragments {

    /**
     * A template as a page of that town shows it, in that language, at this moment.
     *
     * @param parameters what it is told beside its shell
     */
    String part(TownFace town, Language language, String template, Function<Texts, Map<String, Object>> parameters);

    /** The component {@code figure} as a page of that town shows it, in that language, at this moment. */
    default String figure(TownFace town, Language language, Function<Texts, FigureView> figure) {
        return part(town, language, "components/figure/figure", texts -> Map.of("figure", figure.apply(texts)));
    }
}
