package fr.parvis.web;

import fr.parvis.ui.Choice;
import fr.parvis.ui.CurveView;
import fr.parvis.ui.FigureView;
import fr.parvis.ui.HoursView;
import fr.parvis.ui.Link;
import fr.parvis.ui.TableView;
import fr.parvis.ui.Theme;
import java.util.List;

/** What the gallery shows: sample data such as a town would have, in French as a town would write it. */
public record GalleryView(
        Theme theme,
        List<Link> sections,
        List<FigureView> figures,
        List<CurveView> curves,
        List<HoursView> hours,
        TableView table,
        List<Choice> choices,
        List<Link> errors) {}
