package fr.parvis.territory.internal;

import fr.parvis.kernel.BusinessException;
import fr.parvis.territory.TerritoryError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the files of the npm package {@code @etalab/decoupage-administratif}, communes and EPCI as compact CSV, the
 * rest as its JSON.
 */
final class OfficialTreeReader {

    private static final Pattern INSEE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern VINTAGE = Pattern.compile("-((?:19|20)[0-9]{2})\\.");
    private static final int LONGEST_NAME = 200;

    private final OfficialFiles files;
    private final JsonMapper json = JsonMapper.builder().build();

    OfficialTreeReader(OfficialFiles files) {
        this.files = files;
    }

    OfficialTree read() {
        String communesFile = files.newest("communes-france", "csv");
        List<OfficialTree.Commune> communes = new ArrayList<>();
        List<OfficialTree.Former> formers = new ArrayList<>();
        List<OfficialTree.Arrondissement> districts = new ArrayList<>();
        rows(communesFile, row -> {
            switch (row.get("type")) {
                case "commune-actuelle" -> communes.add(commune(row));
                case "commune-deleguee", "commune-associee" -> former(row, formers);
                case "arrondissement-municipal" -> districts.add(arrondissement(row));
                default -> throw new IOException("type « " + row.get("type") + " »");
            }
        });
        return new OfficialTree(
                vintageOf(communesFile),
                areas("regions", "code"),
                areas("departements", "region"),
                epcis(),
                epts(),
                communes,
                formers,
                districts);
    }

    /** 1 January of the year in the file's name. */
    static LocalDate vintageOf(String name) {
        Matcher year = VINTAGE.matcher(name);
        if (!year.find()) {
            throw new BusinessException(TerritoryError.UNREADABLE_FILE, name, "nom sans année");
        }
        return LocalDate.of(Integer.parseInt(year.group(1)), 1, 1);
    }

    private static OfficialTree.Commune commune(CsvRows.Row row) throws IOException {
        String postal = row.get("codes_postaux");
        return new OfficialTree.Commune(
                insee(row.get("code")),
                name(row.get("nom")),
                row.get("departement"),
                row.get("region"),
                row.get("siren"),
                row.get("epci"),
                number(row.get("population")),
                postal.isEmpty() ? List.of() : List.of(postal.split(" ")));
    }

    /** A merged commune; one that kept its code for the new commune is no change of body. */
    private static void former(CsvRows.Row row, List<OfficialTree.Former> formers) throws IOException {
        String code = insee(row.get("code"));
        String successor = insee(row.get("chef_lieu"));
        if (!code.equals(successor)) {
            formers.add(new OfficialTree.Former(code, name(row.get("nom")), successor));
        }
    }

    private static OfficialTree.Arrondissement arrondissement(CsvRows.Row row) throws IOException {
        String code = insee(row.get("code"));
        String commune = switch (code.substring(0, 3)) {
            case "751" -> "75056";
            case "132" -> "13055";
            case "693" -> "69123";
            default -> throw new IOException("arrondissement " + code);
        };
        return new OfficialTree.Arrondissement(code, name(row.get("nom")), commune);
    }

    private List<OfficialTree.Grouping> epcis() {
        List<OfficialTree.Grouping> epcis = new ArrayList<>();
        rows(
                files.newest("epci", "csv"),
                row -> epcis.add(new OfficialTree.Grouping(
                        siren(row.get("siren")),
                        name(row.get("nom")),
                        row.get("type"),
                        number(row.get("population_municipale")),
                        List.of(row.get("membres").split(" ")))));
        return epcis;
    }

    private List<OfficialTree.Grouping> epts() {
        return items(
                "ept",
                node -> new OfficialTree.Grouping(
                        siren(node.path("code").asString("")),
                        name(node.path("nom").asString("")),
                        "",
                        number(node.path("populationMunicipale").asString("")),
                        StreamSupport.stream(node.path("membres").spliterator(), false)
                                .map(member -> member.path("code").asString(""))
                                .toList()));
    }

    private List<OfficialTree.Area> areas(String prefix, String regionField) {
        return items(
                prefix,
                node -> new OfficialTree.Area(
                        node.path("code").asString(""),
                        name(node.path("nom").asString("")),
                        node.path(regionField).asString("")));
    }

    private <T> List<T> items(String prefix, Item<T> item) {
        String name = files.newest(prefix, "json");
        try (InputStream stream = files.open(name)) {
            List<T> items = new ArrayList<>();
            for (JsonNode node : json.readTree(stream)) {
                items.add(item.read(node));
            }
            return items;
        } catch (IOException | JacksonException unreadable) {
            throw refused(name, unreadable);
        }
    }

    private void rows(String name, RowReader reader) {
        try (InputStream stream = files.open(name)) {
            CsvRows rows = new CsvRows(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                read(row, reader);
            }
        } catch (IOException unreadable) {
            throw refused(name, unreadable);
        }
    }

    private static void read(CsvRows.Row row, RowReader reader) throws IOException {
        try {
            reader.read(row);
        } catch (IOException unreadable) {
            throw new IOException("ligne " + row.number() + " : " + unreadable.getMessage(), unreadable);
        }
    }

    private static BusinessException refused(String file, Exception reason) {
        return new BusinessException(reason, TerritoryError.UNREADABLE_FILE, file, String.valueOf(reason.getMessage()));
    }

    private static String insee(String code) throws IOException {
        return matching(INSEE, code);
    }

    private static String siren(String code) throws IOException {
        return matching(SIREN, code);
    }

    private static String matching(Pattern pattern, String code) throws IOException {
        if (!pattern.matcher(code).matches()) {
            throw new IOException("code « " + code + " »");
        }
        return code;
    }

    private static String name(String name) throws IOException {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IOException("nom « " + name + " »");
        }
        return name.strip();
    }

    private static @Nullable Integer number(String text) throws IOException {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new IOException("population « " + text + " »", notANumber);
        }
    }

    private interface RowReader {
        void read(CsvRows.Row row) throws IOException;
    }

    private interface Item<T> {
        T read(JsonNode node) throws IOException;
    }
}
