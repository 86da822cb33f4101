package fr.parvis.doors;

import java.net.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A port that somebody else has, in two sentences instead of a stack. */
class TakenPortAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BindException taken) {
        return new FailureAnalysis(
                "Parvis ne peut pas ouvrir sa porte : le port demandé est déjà pris, ou l’adresse n’est pas à cette"
                        + " machine (" + taken.getMessage() + ").",
                "Arrêtez l’autre programme, ou choisissez d’autres ports : PARVIS_PORT (8080) pour les pages,"
                        + " PARVIS_MQTT_PORT (1883) pour les capteurs, PARVIS_ADDRESS pour l’adresse.",
                taken);
    }
}
