package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Settings;

/** Events, streams, workflows, mail and sign-in, against arithmetic by hand with the prices of Seoul. */
class IntegrationServicesTest {

    private static final Offset<Double> CENT = within(0.005);
    /** Ten million messages in a month. */
    private static final MonthlyUse TEN_MILLION = Bill.use(new Flow(0, 0, 10e6, 0, 0), 1, 0, 0);

    private static Capacity capacity(String service, Settings settings) {
        Part part = Parts.of(service, settings);
        return part.service().capacity(part);
    }

    @Test
    void eventsAreBilledInPiecesOf64Kilobytes() {
        // 10 M × 1 a million; at 65 kB each counts twice
        assertThat(Bill.of("eventbridge", Settings.of("eventKb", 64), TEN_MILLION).get("Events")).isCloseTo(10, CENT);
        assertThat(Bill.of("eventbridge", Settings.of("eventKb", 65), TEN_MILLION).get("Events")).isCloseTo(20, CENT);
        Map<String, Double> more = Bill.of("eventbridge", Settings.of("apiDestinations", 2).with("archive", true), TEN_MILLION);
        // 20 M calls × 0.24 a million; 10 M × 2 kB = 20 GB × 0.13
        assertThat(more.get("Calls of web targets")).isCloseTo(4.80, CENT);
        assertThat(more.get("Archiving")).isCloseTo(2.60, CENT);
    }

    @Test
    void streamsBillShardsAndPiecesOf25Kilobytes() {
        Map<String, Double> bill = Bill.of("kinesis", Settings.of("recordKb", 26), TEN_MILLION);
        // 2 × 730 h × 0.0185; 10 M × 2 units × 0.0204 a million
        assertThat(bill).containsOnlyKeys("Shard hours", "Payload units");
        assertThat(bill.get("Shard hours")).isCloseTo(27.01, CENT);
        assertThat(bill.get("Payload units")).isCloseTo(0.408, CENT);
        assertThat(Bill.of("kinesis", Settings.of("recordKb", 25), TEN_MILLION).get("Payload units")).isCloseTo(0.204, CENT);
    }

    @Test
    void streamsBillLongerMemoryAndReadersOfTheirOwn() {
        Map<String, Double> bill = Bill.of("kinesis",
                Settings.of("retentionHours", 898).with("enhancedFanOut", true).with("consumers", 3), TEN_MILLION);
        // 2 × 730 h × 0.0247; 20 GB for (898 − 168) / 730 = 1 month × 0.025
        assertThat(bill.get("Extended retention")).isCloseTo(36.062, CENT);
        assertThat(bill.get("Long-term retention")).isCloseTo(0.50, CENT);
        // 3 × 2 × 730 h × 0.0185; 3 × 20 GB × 0.016
        assertThat(bill.get("Fan-out hours")).isCloseTo(81.03, CENT);
        assertThat(bill.get("Fan-out data")).isCloseTo(0.96, CENT);
        assertThat(Bill.of("kinesis", Settings.of("retentionHours", 168), TEN_MILLION)).doesNotContainKey("Long-term retention");
    }

    @Test
    void streamsOnDemandBillHoursAndGigabytes() {
        Map<String, Double> bill = Bill.of("kinesis", Settings.of("mode", "on-demand").with("recordKb", 1.5).with("consumers", 2),
                TEN_MILLION);
        // 730 h × 0.049; 10 M × 2 kB = 20 GB × 0.099; read twice: 40 GB × 0.049
        assertThat(bill.get("Stream hours")).isCloseTo(35.77, CENT);
        assertThat(bill.get("Data in")).isCloseTo(1.98, CENT);
        assertThat(bill.get("Data out")).isCloseTo(1.96, CENT);
    }

    @Test
    void aShardTakesAMegabyteAndAThousandRecords() {
        Capacity capacity = capacity("kinesis", Settings.of("shards", 4).with("recordKb", 10));
        assertThat(capacity.limits().getFirst().capacity()).isEqualTo(4_000);
        assertThat(capacity.limits().getLast().capacity()).isEqualTo(4);
        assertThat(capacity.limits().getLast().usage().applyAsDouble(new Flow(0, 0, 400, 0, 0))).isEqualTo(4);
    }

    @Test
    void deliveryOfRecordsBillsEachInStepsOf5Kilobytes() {
        // records of 2 KB count as 5: 10 M × 5 KB = 50 GB × 0.036, and × 0.022 for columns
        Map<String, Double> bill = Bill.of("firehose", Settings.of("convertsFormat", true), TEN_MILLION);
        assertThat(bill.get("Data taken in, in steps of 5 KB a record")).isCloseTo(1.80, CENT);
        assertThat(bill.get("Conversion to columns")).isCloseTo(1.10, CENT);
        Part large = Parts.under(Parts.of("firehose", Settings.NONE), "requestKb", 5.1);
        assertThat(Bill.of(large, TEN_MILLION).get("Data taken in, in steps of 5 KB a record")).isCloseTo(3.60, CENT);
        // 512,000 GB × 0.036 and 1,000 GB × 0.031: 102.6 thousand million records
        MonthlyUse most = Bill.use(new Flow(0, 0, 102.6e9, 0, 0), 1, 0, 0);
        assertThat(Bill.of("firehose", Settings.NONE, most).get("Data taken in, in steps of 5 KB a record")).isCloseTo(18_463, CENT);
    }

    @Test
    void queuesCountACallForEachBegun64Kilobytes() {
        Part small = Parts.under(Parts.of("sqs", Settings.of("pollers", 0)), "requestKb", 64);
        Part large = Parts.under(Parts.of("sqs", Settings.of("pollers", 0)), "requestKb", 65);
        // sent one by one and received and deleted by ten: 10 M × (1 + 10/10 + 1/10) × 0.4, for ten of 64 KB are ten chunks
        assertThat(Bill.of(small, TEN_MILLION).get("Requests")).isCloseTo(8.40, CENT);
        // two chunks each; ten of 65 KB are 650 KB, eleven chunks: 10 M × (2 + 11/10 + 1/10) × 0.4
        assertThat(Bill.of(large, TEN_MILLION).get("Requests")).isCloseTo(12.80, CENT);
    }

    @Test
    void topicsCountAPublishForEachBegun64KilobytesAndFifoOnesTheirData() {
        assertThat(Bill.of(Parts.under(Parts.of("sns", Settings.NONE), "requestKb", 64), TEN_MILLION).get("Publishes")).isCloseTo(5, CENT);
        assertThat(Bill.of(Parts.under(Parts.of("sns", Settings.NONE), "requestKb", 65), TEN_MILLION).get("Publishes")).isCloseTo(10, CENT);
        Map<String, Double> fifo = Bill.of(Parts.under(Parts.of("sns", Settings.of("type", "fifo").with("fifoQueues", 2)), "requestKb", 65),
                TEN_MILLION);
        // 650 GB × 0.0204, and two queues × 650 GB × 0.0012
        assertThat(fifo.get("Data published")).isCloseTo(13.26, CENT);
        assertThat(fifo.get("Data delivered to queues")).isCloseTo(1.56, CENT);
    }

    @Test
    void standardWorkflowsBillStepsAndExpressOnesTime() {
        // 10 M × 5 steps × 0.0271 a thousand
        assertThat(Bill.of("step-functions", Settings.NONE, TEN_MILLION).get("State transitions")).isCloseTo(1_355, CENT);
        Map<String, Double> express = Bill.of("step-functions",
                Settings.of("type", "express").with("runMs", 401).with("memoryMib", 65), TEN_MILLION);
        // 10 M × 1 a million; 10 M × 0.5 s × 128 MiB = 625,000 GB-s × 0.00001667
        assertThat(express.get("Runs")).isCloseTo(10, CENT);
        assertThat(express.get("Run time")).isCloseTo(10.41875, CENT);
        assertThat(capacity("step-functions", Settings.NONE).limits().getFirst().capacity()).isEqualTo(150);
        assertThat(capacity("step-functions", Settings.of("type", "express")).limits().getFirst().capacity()).isEqualTo(6_000);
    }

    @Test
    void mailBillsThousandsAttachmentsAndOwnAddresses() {
        Map<String, Double> bill = Bill.of("ses", Settings.of("attachmentKb", 10).with("dedicatedAddresses", 2), TEN_MILLION);
        // 10 M × 0.1 a thousand; 100 GB × 0.12; 2 × 24.95
        assertThat(bill.get("Mails")).isCloseTo(1_000, CENT);
        assertThat(bill.get("Attachments")).isCloseTo(12, CENT);
        assertThat(bill.get("Own addresses")).isCloseTo(49.90, CENT);
    }

    @Test
    void signInBillsTheUsersWhoComeInAMonth() {
        // 10,000 registered users × 0.5 × 0.015
        assertThat(Bill.of("cognito", Settings.NONE, Bill.IDLE).get("Active users")).isCloseTo(75, CENT);
        Map<String, Double> lite = Bill.of(cognito(400_000, Settings.of("plan", "lite")), Bill.IDLE);
        // 200,000 come: the first 50,000 for nothing, 50,000 × 0.0055, 100,000 × 0.0046
        assertThat(lite.get("Active users")).isCloseTo(955, CENT);
        Map<String, Double> company = Bill.of(cognito(400_000, Settings.of("plan", "plus").with("federatedShare", 0.25)), Bill.IDLE);
        // 150,000 × 0.02; 50,000, of which 50 are free, × 0.015
        assertThat(company.get("Active users")).isCloseTo(3_000, CENT);
        assertThat(company.get("Users of company directories")).isCloseTo(749.25, CENT);
    }

    private static Part cognito(double users, Settings settings) {
        return Parts.under(Parts.of("cognito", settings), "users", users);
    }
}
