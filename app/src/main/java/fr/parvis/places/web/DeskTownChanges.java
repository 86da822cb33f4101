package fr.parvis.places.web;

import fr.parvis.audit.Journal;
import fr.parvis.identity.Authority;
import fr.parvis.identity.Officer;
import fr.parvis.identity.Requires;
import fr.parvis.places.PlacesAction;
import fr.parvis.telemetry.Retention;
import fr.parvis.telemetry.RetentionPolicy;
import fr.parvis.territory.MoveService;
import fr.parvis.territory.ServiceStep;
import fr.parvis.territory.Services;
import fr.parvis.territory.TownProfile;
import fr.parvis.territory.TownProfiles;
import fr.parvis.territory.TownService;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators change of the town itself, each change with its line in the journal. */
@Service
class DeskTownChanges {

    private final Services services;
    private final TownProfiles profiles;
    private final Retention retention;
    private final Journal journal;

    DeskTownChanges(Services services, TownProfiles profiles, Retention retention, Journal journal) {
        this.services = services;
        this.profiles = profiles;
        this.retention = retention;
        this.journal = journal;
    }

    @Transactional
    @Requires(Authority.SWITCH_SERVICES)
    void move(Officer officer, TownService service, ServiceStep step, String author, String reason) {
        services.move(new MoveService(officer.body(), service, step, author, reason));
        Map<String, String> details = Map.of("step", step.name(), "reason", reason);
        journal.record(
                officer.body(), officer.actor(), PlacesAction.SERVICE_MOVED, "service:" + service.slug(), details);
    }

    /** Follows the body above again. */
    @Transactional
    @Requires(Authority.SWITCH_SERVICES)
    void follow(Officer officer, TownService service, String author, String reason) {
        services.follow(officer.body(), service, author, reason);
        Map<String, String> details = Map.of("reason", reason);
        journal.record(
                officer.body(), officer.actor(), PlacesAction.SERVICE_FOLLOWS, "service:" + service.slug(), details);
    }

    @Transactional
    @Requires(Authority.EDIT_APPEARANCE)
    void dress(Officer officer, TownProfile profile) {
        TownProfile before = profiles.of(officer.body());
        profiles.change(officer.body(), profile);
        Map<String, String> details = changed(before, profile);
        journal.record(officer.body(), officer.actor(), PlacesAction.APPEARANCE_CHANGED, "appearance:town", details);
    }

    /** Who directs the publication is a person: of their name the journal says only that it changed. */
    private static Map<String, String> changed(TownProfile before, TownProfile after) {
        Map<String, String> details = new HashMap<>();
        DeskJournalText.add(details, "welcome", before.welcome(), after.welcome());
        DeskJournalText.add(details, "address", before.postalAddress(), after.postalAddress());
        DeskJournalText.add(details, "phone", before.phone(), after.phone());
        DeskJournalText.add(details, "mail", before.mail(), after.mail());
        DeskJournalText.add(details, "counter", before.counterHours(), after.counterHours());
        DeskJournalText.add(
                details, "primary", before.colours().primary(), after.colours().primary());
        DeskJournalText.add(
                details, "accent", before.colours().accent(), after.colours().accent());
        if (!before.director().equals(after.director())) {
            details.put("director", DeskJournalText.CHANGED);
        }
        return details;
    }

    @Transactional
    @Requires(Authority.SET_RETENTION)
    void keep(Officer officer, RetentionPolicy policy) {
        RetentionPolicy before = retention.getPolicy(officer.body());
        if (policy.equals(before)) {
            return;
        }
        retention.setPolicy(policy, officer.name());
        Map<String, String> details = Map.of(
                "keep-months", before.keepMonths() + " → " + policy.keepMonths(),
                "keep-hourly-months", before.keepHourlyMonths() + " → " + policy.keepHourlyMonths());
        journal.record(officer.body(), officer.actor(), PlacesAction.RETENTION_CHANGED, "retention:town", details);
    }
}
