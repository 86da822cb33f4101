package fr.parvis.territory;

import java.util.Set;

/** First words of an address that are never a town: the application's own doors. */
public final class ReservedWords {

    private static final Set<String> WORDS = Set.of(
            "accessibilite",
            "actuator",
            "admin",
            "aide",
            "api",
            "assets",
            "bureau",
            "callback",
            "carte",
            "compte",
            "confidentialite",
            "connexion",
            "css",
            "deconnexion",
            "demarches",
            "demo",
            "doc",
            "docs",
            "donnees",
            "ecran",
            "en",
            "error",
            "favicon",
            "fr",
            "galerie",
            "health",
            "healthz",
            "icons",
            "img",
            "inscription",
            "installation",
            "js",
            "login",
            "logout",
            "live",
            "manifest",
            "mentions-legales",
            "metrics",
            "mqtt",
            "openapi",
            "parvis",
            "public",
            "recherche",
            "robots",
            "service-worker",
            "session",
            "static",
            "statut",
            "sw",
            "territoires",
            "v1",
            "v2",
            "webauthn",
            "webjars",
            "well-known",
            "ws");

    private ReservedWords() {}

    /** Whether no body may have this slug. */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
