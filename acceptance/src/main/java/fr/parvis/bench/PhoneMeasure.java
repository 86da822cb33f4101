package fr.parvis.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the sensor to the phone in somebody's hand. */
final class PhoneMeasure implements Measure {

    private static final int LISTENERS = 2_000;
    private static final int TIMED = 40;
    private static final double CHANGES_PER_SECOND = 200;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 20;
    private static final double P99_MILLIS = 300;
    private static final double TIMES = 3;
    private static final String LIVE = BenchTown.PATH + "/direct?langue=fr";
    private static final Pattern PLACE = Pattern.compile("id=\"(place-[0-9a-f-]{36})\"");

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String method() {
        return "200 sensors on 200 MQTT connections publish one value a second each, at QoS 1; 2,000 pages listen, taking"
                + " gzip as browsers do. First each has the page of one car park open, ten for each. Then the hardest"
                + " case: all 2,000 have the whole town open, so that every change goes to every page, 400,000 events a"
                + " second, which the application may gather into fewer writes. 40 pages of the 2,000 are unpacked and"
                + " timed, each event from just before its publication to its end in the page’s socket, 20 s after 10 s"
                + " of warm-up. Every value is on disk before a page hears it. Two limits, both of our own"
                + " broker, which answers when a value is on disk: for the page of a place what the sensor itself waits for"
                + " its acknowledgement, one value at a time; for the whole town the same sensors to one plain subscriber of"
                + " live/montpellier/+ at QoS 0, which gathers 200 ms on purpose. Beside them mosquitto, which keeps"
                + " nothing.";
    }

    @Override
    public List<Row> measure(Stage stage) throws Exception {
        PhoneLimits limits = new PhoneLimits(CHANGES_PER_SECOND, SECONDS);
        Optional<Rate> mosquitto = limits.mosquitto(stage);
        BenchTown town = stage.freshTown();
        Rate acknowledged = limits.acknowledgement(town);
        Rate subscribed = limits.ourDoor(town);
        String nothingKept =
                mosquitto.map(known -> "; mosquitto: " + words(known)).orElse("");
        List<String> places = places(town);
        Rate one = parvis(town, page -> LIVE + "&sujet=" + places.get(page % places.size()));
        Rate whole = parvis(town, page -> LIVE);
        String what = "sensor publish → event on the phone, 2,000 listeners, 200 changes/s: ";
        return List.of(
                row(what + "the page of a place", "acknowledgement: " + words(acknowledged), one, acknowledged),
                row(
                        what + "everybody hears everything",
                        "our broker, one subscriber: " + words(subscribed) + nothingKept,
                        whole,
                        subscribed));
    }

    private static Row row(String what, String limit, Rate measured, Rate bare) {
        double times = measured.quantile(0.5) / bare.quantile(0.5);
        return new Row(
                what,
                limit,
                words(measured) + Row.words(", %.1f× the limit’s p50", times),
                Row.words("p99 ≤ %.0f ms, p50 ≤ %.0f×", P99_MILLIS, TIMES),
                measured.quantile(0.99) <= P99_MILLIS && times <= TIMES);
    }

    private static String words(Rate rate) {
        return Row.words("p50 %.1f ms, p99 %.1f ms", rate.quantile(0.5), rate.quantile(0.99));
    }

    private static List<String> places(BenchTown town) throws IOException, InterruptedException {
        Matcher found = PLACE.matcher(town.server().get(BenchTown.PATH).body());
        List<String> places = new ArrayList<>();
        while (found.find()) {
            places.add(found.group(1));
        }
        if (places.size() != BenchTown.PLACES) {
            throw new IllegalStateException(places.size() + " places on the town’s page");
        }
        return places;
    }

    private static Rate parvis(BenchTown town, IntFunction<String> path) throws Exception {
        List<MqttLoad.Publisher> sensors =
                town.devices().stream().map(Device::publisher).toList();
        try (SseCrowd crowd = new SseCrowd(
                        town.port(),
                        page -> packed(path, TIMED + page),
                        LISTENERS - TIMED,
                        (page, text, size, at) -> {});
                Changes changes = new Changes(town.server().mqttPort(), sensors, CHANGES_PER_SECOND)) {
            Phones phones = new Phones(changes, TIMED);
            try (UnpackedPages unpacked = new UnpackedPages(TIMED, phones::heard);
                    SseCrowd timed = new SseCrowd(town.port(), page -> packed(path, page), TIMED, unpacked)) {
                TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
                phones.forget();
                TimeUnit.SECONDS.sleep(SECONDS);
                long[] nanos = phones.latencies();
                requireNobodyLost(crowd, timed, nanos);
                return new Rate(nanos.length, SECONDS, nanos);
            }
        }
    }

    private static byte[] packed(IntFunction<String> path, int page) {
        return SseCrowd.packedRequest(path.apply(page), page);
    }

    private static void requireNobodyLost(SseCrowd crowd, SseCrowd timed, long[] nanos) {
        int expected = TIMED * (SECONDS - 1);
        if (crowd.lost() + timed.lost() > 0 || nanos.length < expected) {
            throw new IllegalStateException(crowd.lost() + timed.lost() + " pages lost their line, " + nanos.length
                    + " events were timed of at least " + expected);
        }
    }
}
