package fr.parvis.places.web;

import fr.parvis.identity.desk.DeskFrame;
import fr.parvis.ui.Choice;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.HoursView;
import fr.parvis.ui.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place at the desk.
 *
 * @param action address of the place's desk, without slash at the end
 * @param word what somebody said and when it ends, in a sentence; null when nobody did
 * @param closing null while the place is meant to stay
 * @param lasts how long a word may stand; empty when the officer may not say any
 * @param links to hours, capacity, corrections, as far as the officer may change them
 * @param publicUrl the page that residents see
 */
public record DeskPlaceView(
        DeskFrame frame,
        String name,
        String action,
        FigureView figure,
        @Nullable DeskClosing closing,
        @Nullable String word,
        List<Choice> lasts,
        @Nullable HoursView hours,
        List<String> sentences,
        List<DeskSource> sources,
        List<Link> links,
        String publicUrl) {}
