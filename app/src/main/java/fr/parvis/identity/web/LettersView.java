package fr.parvis.identity.web;

import fr.parvis.identity.internal.DemoLetterBox;
import java.util.List;

/** What came into the box, newest first. */
public record LettersView(List<DemoLetterBox.Received> letters) {}
