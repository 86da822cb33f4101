package fr.parvis.demo;

import fr.parvis.identity.DemoPeople;
import fr.parvis.kernel.BodyId;
import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.Bodies;
import fr.parvis.territory.Body;
import fr.parvis.territory.BodyKind;
import fr.parvis.territory.DemoTerritory;
import fr.parvis.territory.TerritoryError;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Gives the people of the demonstration their desks: in its three towns and in the Métropole, which runs the pool. */
@Component
@ConditionalOnBooleanProperty("parvis.demo")
class DemoDesks {

    private static final String MONTPELLIER = "34172";
    private static final String CLAPIERS = "34077";
    private static final String OLONZAC = "34189";

    private final DemoPeople people;
    private final Bodies bodies;

    DemoDesks(DemoPeople people, Bodies bodies) {
        this.people = people;
        this.bodies = bodies;
    }

    /** Opens them; does nothing where they are open. */
    void open() {
        people.settle(find(BodyKind.EPCI, DemoTerritory.METROPOLE));
        people.settle(find(BodyKind.COMMUNE, MONTPELLIER));
        people.settle(find(BodyKind.COMMUNE, CLAPIERS));
        people.settle(find(BodyKind.COMMUNE, OLONZAC));
    }

    private BodyId find(BodyKind kind, String code) {
        return bodies.findByCode(kind, code)
                .map(Body::id)
                .orElseThrow(() -> new BusinessException(TerritoryError.UNKNOWN_BODY, code));
    }
}
