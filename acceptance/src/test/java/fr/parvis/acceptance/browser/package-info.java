/** Journeys in a real browser: Chromium, with axe on every page. */
@NullMarked
package fr.parvis.acceptance.browser;

import org.jspecify.annotations.NullMarked;
