package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.design.Settings;

/**
 * A month of services in Seoul, reckoned from the rules of AWS's pricing pages before the program was asked: what is counted, in
 * which steps, and what is left out.
 */
class BillsByHandTest {

    /** 4 million reads and 1 million writes, with 10 GB in and 100 GB out, on two machines that are busy at 10 %. */
    private static final MonthlyUse MONTH = Bill.use(new Flow(0, 4e6, 1e6, 10e9, 100e9), 2, 0.1, 20);

    /**
     * One line of a bill.
     *
     * @param rule how it came about
     */
    record Line(String service, Settings settings, String name, double usd, String rule) {
    }

    static List<Line> lines() {
        return List.of(
                new Line("lambda", Settings.of("durationMs", 120.4).with("memoryMib", 1_024), "Run time", 10.0833,
                        "each run in whole milliseconds: 5 M × 0.121 s × 1 GB = 605,000 GB-s × 0.0000166667"),
                new Line("lambda", Settings.of("durationMs", 120.4).with("memoryMib", 1_024).with("ephemeralMib", 2_560), "Temporary storage above 512 MiB", 0.0426,
                        "2 GB beyond the 512 MB that are included: 5 M × 0.121 s × 2 GB = 1,210,000 GB-s × 0.0000000352"),
                new Line("sqs", Settings.of("sendBatch", 1).with("receiveBatch", 1).with("pollers", 0), "Requests", 6,
                        "a message is sent, received and deleted: 15 M × 0.40 a million"),
                new Line("sqs", Settings.of("sendBatch", 10).with("receiveBatch", 10).with("pollers", 0), "Requests", 0.6,
                        "ten at a time, 20 kB of them in one request of 64 kB: 1.5 M × 0.40 a million"),
                new Line("sqs", Settings.of("sendBatch", 1).with("receiveBatch", 10).with("pollers", 2), "Requests", 2.5051,
                        "5 M + 0.5 M + 0.5 M, and 2 × 2,628,000 s ÷ 20 s = 262,800 that come back empty: 6,262,800 × 0.40 a million"),
                new Line("sns", Settings.of("webSubscribers", 2), "Deliveries to web addresses", 5.94,
                        "two for each of 5 M publishes less the first 100,000: 9.9 M × 0.60 a million"),
                new Line("sns", Settings.of("mailSubscribers", 1), "Mails", 99.98,
                        "all but the first thousand: 4,999,000 × 2 for 100,000"),
                new Line("clb", Settings.NONE, "Data processed", 0.88, "both directions: 110 GB × 0.008"),
                new Line("transit-gateway", Settings.of("attachments", 3), "Attachment hours", 153.3, "3 × 730 h × 0.07"),
                new Line("secrets-manager", Settings.of("secrets", 12), "Secrets", 4.8, "12 × 0.40"),
                new Line("ses", Settings.of("attachmentKb", 50), "Attachments", 30, "5 M × 50 kB = 250 GB × 0.12"),
                new Line("ses", Settings.NONE, "Mails", 500, "5 M × 0.10 a thousand"),
                new Line("dax", Settings.of("nodes", 5), "Node hours", 222.65, "5 × 730 h × 0.061: the primary is a node like the others"),
                new Line("neptune", Settings.of("readers", 2), "Instance hours", 868.773, "a writer and two readers: 3 × 730 h × 0.3967"),
                new Line("eks", Settings.of("support", "extended"), "Extended support", 365, "730 h × 0.50, on top of 0.10 for the cluster"),
                new Line("cloudfront", Settings.NONE, "HTTPS requests", 6, "5 M × 0.012 for ten thousand"),
                new Line("cloudfront", Settings.NONE, "Data to viewers", 12, "only what goes out: 100 GB × 0.12"),
                new Line("api-gateway", Settings.of("kind", "rest"), "REST API requests", 17.5, "5 M × 3.50 a million"),
                new Line("step-functions", Settings.of("steps", 8), "State transitions", 1_084, "5 M × 8 × 0.0271 a thousand"),
                new Line("kms", Settings.of("kind", "symmetric"), "Keys", 1, "a key a month"),
                new Line("kms", Settings.of("kind", "symmetric").with("keys", 3).with("rotationDays", 365), "Rotated material, after two rotations", 6,
                        "the first two rotations of each key cost what a key does: 3 × 2 × 1"),
                new Line("lambda", Settings.of("logs", true), "Log ingestion", 1.9, "5 M × 0.5 kB = 2.5 GB × 0.76, tier of vended logs"),
                new Line("cognito", Settings.of("plan", "essentials").with("monthlyActiveShare", 0.5), "Active users", 75, "5,000 of 10,000 users × 0.015"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineIsWhatThePricingPageMakesOfIt(Line line) {
        Map<String, Double> bill = Bill.of(line.service(), line.settings(), MONTH);
        assertThat(bill).containsKey(line.name());
        assertThat(bill.get(line.name())).as(line.rule()).isCloseTo(line.usd(), within(0.005));
    }
}
