package fr.parvis.kernel;

/** Why a figure is not simply live: the traps of real feeds, each found in real data (docs/decisions/trust.md). */
public enum TrustReason {
    /** Nothing to say against it. */
    NONE,
    /** The source has said nothing for much longer than its usual beat. */
    SILENT,
    /** Of a place counted space by space, too many spaces have been mute for more than a day, or were never heard. */
    SPACES_SILENT,
    /** The same value for longer than this source ever legitimately showed. */
    FROZEN,
    /** The capacity that comes with the values is another place's: two identities were swapped. */
    SWAPPED_IDENTITY,
    /** Two sources bear the same name; the key tells them apart, the reader should know. */
    SHARED_NAME,
    /** The capacity jumps to and fro within a day. */
    CAPACITY_FLIPS,
    /** Fewer than nobody. */
    NEGATIVE,
    /** More than the place holds, by more than a counting drift. */
    OVER_CAPACITY,
    /** Free places were read as occupied ones, or the other way round. */
    INVERTED,
    /** The number displayed on site and the number counted differ. */
    DISPLAY_DIFFERS,
    /** Values cut to 0 or to the capacity before they reached us. */
    CLAMPED_UPSTREAM,
    /** The clock of the source is wrong: readings from the future. */
    CLOCK_AHEAD,
    /** Opening hours say closed. */
    OUTSIDE_HOURS,
    /** The source itself says closed. */
    SOURCE_SAYS_CLOSED,
    /** The source itself says that its figure is missing or out of order. */
    SOURCE_SAYS_NO_DATA,
    /** A person said so. */
    SAID_BY_OFFICER,
    /** A person corrected what the sensor said. */
    CORRECTED,
    /** A person set aside what the sensor said. */
    SET_ASIDE,
    /** There is no sensor here. */
    NO_SENSOR,
    /** A sensor is there and never spoke. */
    NEVER_SPOKE
}
