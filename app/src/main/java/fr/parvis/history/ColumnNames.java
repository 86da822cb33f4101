package fr.parvis.history;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words by which towns call the columns of their histories, in French, English and German. */
final class ColumnNames {

    /** Whole names, lower case, without accents and signs; the earlier in the list the stronger. */
    private static final Map<ColumnRole, List<String>> WHOLE = Map.ofEntries(
            Map.entry(
                    ColumnRole.TIME,
                    words("timestamp datetime horodatage dateheure lastupdated lastupdate updatedat observedat "
                            + "dateobserved recordedat measuredat scrapedat fetchedat createdat ts instant time date "
                            + "updated created zeitstempel zeitpunkt datum datemaj maj heure dt phenomenontime")),
            Map.entry(ColumnRole.HOUR, words("heure hour uhrzeit time hhmm")),
            Map.entry(
                    ColumnRole.PLACE,
                    words("systemcodenumber placeid parkingid lotid siteid stationid facilityid idparking idplace "
                            + "idlieu lieuid entityid sensorid deviceid carparkid poolid ident identifiant identifier "
                            + "code uid key id parking lot place lieu facility site carpark station pool bad "
                            + "parkhaus source series")),
            Map.entry(
                    ColumnRole.NAME,
                    words("name nom libelle label title titre parkingname facilityname lotname sitename stationname "
                            + "poolname nomparking bezeichnung")),
            Map.entry(ColumnRole.TYPE, words("type facilitytype pooltype sitetype categorie category kind")),
            Map.entry(
                    ColumnRole.OCCUPIED,
                    words("occupancy occupied occupees occupes placesoccupees occupation personcount currentfill "
                            + "attendance frequentation visitors persons people nbpersonnes nageurs presents vehicles "
                            + "belegt besetzt used taken count value valeur comptage nombre anzahl besucher occ")),
            Map.entry(
                    ColumnRole.FREE,
                    words("free available availablespotnumber availablespots availablespaces placeslibres "
                            + "nbplaceslibres placesdisponibles nbplacesdisponibles dispo disponible disponibles libre "
                            + "libres frei freie vacant vacancies freespaces spacesfree placesrestantes restantes")),
            Map.entry(
                    ColumnRole.IN,
                    words("entrees entree entries entry entrants entrant in ins entered nbentrees nombreentrees nbin "
                            + "countin incount peoplein eingang eingaenge zugang zugange")),
            Map.entry(
                    ColumnRole.OUT,
                    words("sorties sortie exits exit sortants sortant out outs left nbsorties nombresorties nbout "
                            + "countout outcount peopleout ausgang ausgaenge abgang abgange")),
            Map.entry(
                    ColumnRole.CAPACITY,
                    words("capacity capacite totalspotnumber totalspaces totalspots totalplaces maxcapacity "
                            + "capacitemax maxpersoncount nbplaces kapazitaet kapazitat total max maximum places "
                            + "spaces size slots")),
            Map.entry(ColumnRole.DISPLAYED, words("displayed affiche affichage aff infousager sign display panneau")),
            Map.entry(ColumnRole.STATUS, words("status statut etat state isopen open ouvert")));

    /** Parts of names, tried when no whole name answers. */
    private static final Map<ColumnRole, List<String>> PART = Map.of(
            ColumnRole.TIME, words("timestamp datetime horodat lastupdat updated dateheure zeit date"),
            ColumnRole.OCCUPIED, words("occup person visitor frequent belegt besuch count compt nageur"),
            ColumnRole.FREE, words("free frei avail dispo libre vacan restant"),
            ColumnRole.IN, words("entree entrie entrant"),
            ColumnRole.OUT, words("sortie sortant exits"),
            ColumnRole.CAPACITY, words("capac kapaz total max nbplace"),
            ColumnRole.PLACE, words("parkingid lotid placeid siteid facilityid code parking carpark"),
            ColumnRole.NAME, words("name nom libelle label"),
            ColumnRole.STATUS, words("status statut etat"));

    private static final List<String> PERCENT = words("percent pct prozent rate taux ratio auslastung pourcent");

    private ColumnNames() {}

    /** Lower case, without accents, spaces and signs; a percent sign becomes a word. */
    static String plain(String header) {
        String bare = Normalizer.normalize(header.strip().replace("%", "percent"), Normalizer.Form.NFD);
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How well a plain header fits a meaning: 0 not at all, the higher the better. */
    static int fit(String plain, ColumnRole role) {
        boolean percent = PERCENT.stream().anyMatch(plain::contains);
        return switch (role) {
            case PERCENT_FREE -> percent && rank(PART, ColumnRole.FREE, plain) > 0 ? 50 : 0;
            case PERCENT_OCCUPIED -> percent && rank(PART, ColumnRole.FREE, plain) == 0 ? 50 : 0;
            default -> percent ? 0 : Math.max(100 * rank(role, plain), rank(PART, role, plain));
        };
    }

    /** How well a plain header fits by a part of it; 0 where it is known as a whole, or not at all. */
    static int partly(ColumnRole role, String plain) {
        return rank(role, plain) > 0 ? 0 : fit(plain, role);
    }

    /** How strong a whole name is for a meaning; 0 where it is none. */
    static int rank(ColumnRole role, String plain) {
        List<String> known = WHOLE.getOrDefault(role, List.of());
        int at = known.indexOf(plain);
        return at < 0 ? 0 : known.size() - at;
    }

    private static int rank(Map<ColumnRole, List<String>> parts, ColumnRole role, String plain) {
        List<String> known = parts.getOrDefault(role, List.of());
        for (int i = 0; i < known.size(); i++) {
            if (plain.contains(known.get(i))) {
                return known.size() - i;
            }
        }
        return 0;
    }

    private static List<String> words(String list) {
        return List.of(list.split(" "));
    }
}
