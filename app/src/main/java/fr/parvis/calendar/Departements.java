package fr.parvis.calendar;

import fr.parvis.kernel.BusinessException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The départements with their school zone and their public-holiday zone (official lists of 2015 and of the Code du travail). */
public final class Departements {

    private static final Departements ALL = new Departements();

    private final Map<String, Departement> byCode = new LinkedHashMap<>();

    private Departements() {
        for (List<String> cells : CsvLines.ofResource("calendar/departements.csv")) {
            Departement one = new Departement(
                    cells.get(0), cells.get(1), schoolZone(cells.get(2)), HolidayZone.valueOf(cells.get(3)));
            byCode.put(one.code(), one);
        }
    }

    /** @throws BusinessException {@link CalendarError#UNKNOWN_DEPARTEMENT} */
    public static Departement getDepartement(String code) {
        return findDepartement(code).orElseThrow(() -> new BusinessException(CalendarError.UNKNOWN_DEPARTEMENT, code));
    }

    public static Optional<Departement> findDepartement(String code) {
        return Optional.ofNullable(ALL.byCode.get(code));
    }

    /** The one a commune's INSEE code belongs to: {@code 34172} → {@code 34}, {@code 97411} → {@code 974}. */
    public static Departement ofCommune(String inseeCode) {
        boolean overseas = inseeCode.startsWith("97") || inseeCode.startsWith("98");
        int length = Math.min(inseeCode.length(), overseas ? 3 : 2);
        return getDepartement(inseeCode.substring(0, length));
    }

    public static List<Departement> listDepartements() {
        return List.copyOf(ALL.byCode.values());
    }

    private static @Nullable SchoolZone schoolZone(String cell) {
        return cell.isEmpty() ? null : SchoolZone.valueOf(cell);
    }
}
