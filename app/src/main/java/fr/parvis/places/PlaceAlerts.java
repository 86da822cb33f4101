package fr.parvis.places;

import fr.parvis.kernel.BodyId;
import java.util.List;
import java.util.UUID;

/** Sources that died or turned doubtful, figures that residents contradict: for the desk, within the scope of its body. */
public interface PlaceAlerts {

    /** Those that last, and those that ended within a week; the newest first. */
    List<PlaceAlert> list(BodyId body);

    /** Whether sources have been watched for long enough since the start: before, no alert does not mean that all is well. */
    boolean hasJudged();

    /**
     * An officer says that they know.
     *
     * @param as role and name, for other officers
     * @throws fr.parvis.kernel.BusinessException {@link PlacesError#NO_SUCH_ALERT}
     */
    void acknowledge(BodyId body, UUID alert, UUID person, String as);
}
