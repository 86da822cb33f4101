package fr.parvis.places;

import fr.parvis.kernel.BodyId;

/** Answers of people on the spot to « Est-ce bien ce que vous voyez ? »: counted apart from every figure. */
public interface ResidentAnswers {

    /** The answers of the last hour, from memory. */
    Confirmations of(PlaceId place);

    /**
     * One answer. Who answers again within the hour changes their answer and is not counted twice.
     *
     * @param address where the answer comes from; never kept, only a hash of it until the hour is over
     * @throws fr.parvis.kernel.BusinessException {@link PlacesError#TOO_MANY_ANSWERS} from one network
     */
    void answer(BodyId body, PlaceId place, boolean agrees, String address);
}
