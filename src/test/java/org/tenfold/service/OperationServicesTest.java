package org.tenfold.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.design.LinkKind;
import org.tenfold.design.Settings;

/** What watches, saves, deploys and guards, against arithmetic by hand with the prices of Seoul. */
class OperationServicesTest {

    private static final Offset<Double> CENT = within(0.005);
    private static final MonthlyUse MILLION = Bill.use(new Flow(0, 1e6, 0, 0, 0), 1, 0, 0);

    @Test
    void copiesOfTablesAndFilesSpendTheRestOfTheirLifeInTheColdStore() {
        // kept for 120 days, cold after 30: a quarter warm and three quarters cold of 100 GB each
        Map<String, Double> bill = Bill.of("backup", Settings.of("tablesGb", 100).with("volumesGb", 100).with("retainDays", 120)
                .with("moveToColdAfterDays", 30).with("copyToAccount", true), Bill.IDLE);
        assertThat(bill.get("Copies of DynamoDB")).as("25 × 0.1083").isCloseTo(2.7075, CENT);
        assertThat(bill.get("Copies of DynamoDB, cold")).as("75 × 0.03249").isCloseTo(2.43675, CENT);
        assertThat(bill.get("Copies of DynamoDB, other account, cold")).isCloseTo(2.43675, CENT);
        assertThat(bill.get("Copies of volumes")).as("volumes stay warm: 100 × 0.05").isCloseTo(5, CENT);
        assertThat(bill.get("Copies of volumes, other account")).isCloseTo(5, CENT);
        assertThat(bill).doesNotContainKey("Copies of volumes, cold");
    }

    @Test
    void watchingBillsAlarmsMetricsBoardsAndLogs() {
        Map<String, Double> bill = Bill.of("cloudwatch", Settings.of("alarms", 20).with("compositeAlarms", 2)
                .with("customMetrics", 10_100).with("dashboards", 5).with("storedLogsGb", 100), Bill.IDLE);
        // 20 × 0.1; 2 × 0.5; 10,000 × 0.3 and 100 × 0.1; 2 beyond three × 3; 100 × 0.0314
        assertThat(bill.get("Alarms")).isCloseTo(2, CENT);
        assertThat(bill.get("Composite alarms")).isCloseTo(1, CENT);
        assertThat(bill.get("Own metrics")).isCloseTo(3_010, CENT);
        assertThat(bill.get("Dashboards")).isCloseTo(6, CENT);
        assertThat(bill.get("Stored logs")).isCloseTo(3.14, CENT);
        assertThat(Bill.of("cloudwatch", Settings.of("resolution", "high"), Bill.IDLE).get("Alarms")).isCloseTo(3, CENT);
    }

    @Test
    void lookingAtTracesBillsByTheMillion() {
        Map<String, Double> bill = Bill.of("xray", Settings.of("retrievedTraces", 2e6).with("scannedTraces", 4e6), Bill.IDLE);
        assertThat(bill.get("Traces looked at")).isCloseTo(1, CENT);
        assertThat(bill.get("Traces searched")).isCloseTo(2, CENT);
        assertThat(Bill.of("xray", Settings.NONE, Bill.IDLE)).isEmpty();
    }

    @Test
    void copiesBillByWhatTheyAreOfAndAgainInAnotherRegion() {
        Map<String, Double> bill = Bill.of("backup", Settings.of("volumesGb", 100).with("databasesGb", 100).with("filesGb", 100)
                .with("copyTo", "us-east-1"), Bill.IDLE);
        // Seoul 0.05, 0.095, 0.055; N. Virginia 0.05 for volumes
        assertThat(bill.get("Copies of volumes")).isCloseTo(5, CENT);
        assertThat(bill.get("Copies of volumes, other Region")).isCloseTo(5, CENT);
        assertThat(bill.get("Copies of RDS")).isCloseTo(9.50, CENT);
        assertThat(bill.get("Copies of EFS")).isCloseTo(5.50, CENT);
        assertThat(bill).hasSize(6);
    }

    @Test
    void pipelinesBillMinutesOrThemselves() {
        // 60 × 5 min × 0.002; one pipeline × 1
        assertThat(Bill.of("codepipeline", Settings.NONE, Bill.IDLE).get("Minutes of actions")).isCloseTo(0.60, CENT);
        assertThat(Bill.of("codepipeline", Settings.of("type", "v1"), Bill.IDLE).get("Active pipeline")).isCloseTo(1, CENT);
        assertThat(Bill.of("codepipeline", Settings.of("runsPerMonth", 0), Bill.IDLE)).isEmpty();
    }

    @Test
    void buildsAreRoundedUpToMinutes() {
        // 60 × 3 min × 0.005; the same on Arm × 0.00385
        assertThat(Bill.of("codebuild", Settings.of("buildMinutes", 2.1), Bill.IDLE).get("Build minutes")).isCloseTo(0.90, CENT);
        assertThat(Bill.of("codebuild", Settings.of("buildMinutes", 2.1).with("compute", "arm1_small"), Bill.IDLE)
                .get("Build minutes")).isCloseTo(0.693, CENT);
    }

    @Test
    void whatAwsGivesForNothingBillsNothing() {
        for (String free : List.of("cloudformation", "codedeploy", "iam-role", "network-acl", "security-group", "vpc-peering")) {
            assertThat(Bill.of(free, Settings.NONE, MILLION)).as(free).isEmpty();
        }
        // 100 × 0.02; 1,000 × 0.0009
        assertThat(Bill.of("codedeploy", Settings.of("outsideUpdatesPerMonth", 100), Bill.IDLE).get("Updates outside AWS"))
                .isCloseTo(2, CENT);
        assertThat(Bill.of("cloudformation", Settings.of("foreignOperations", 1_000), Bill.IDLE)
                .get("Operations of others' types")).isCloseTo(0.90, CENT);
    }

    @Test
    void keysAndSecretsBillEachAndEachRequest() {
        // 2 × 1; 1 M × 0.03 ten thousand
        Map<String, Double> keys = Bill.of("kms", Settings.of("keys", 2), MILLION);
        assertThat(keys.get("Keys")).isCloseTo(2, CENT);
        assertThat(keys.get("Requests")).isCloseTo(3, CENT);
        assertThat(Bill.of("kms", Settings.of("kind", "asymmetric"), MILLION).get("Requests")).isCloseTo(15, CENT);
        // 3 × 0.4; 1 M × 0.05 ten thousand
        Map<String, Double> secrets = Bill.of("secrets-manager", Settings.of("secrets", 3), MILLION);
        assertThat(secrets.get("Secrets")).isCloseTo(1.20, CENT);
        assertThat(secrets.get("Requests")).isCloseTo(5, CENT);
    }

    @Test
    void aChangeTravelsFromTheRepositoryToTheServers() {
        assertThat(legal("external", "codepipeline")).containsExactly(LinkKind.OPERATE);
        assertThat(legal("codepipeline", "codebuild")).containsExactly(LinkKind.OPERATE);
        assertThat(legal("codebuild", "codedeploy")).containsExactly(LinkKind.OPERATE);
        for (String target : List.of("ec2", "ecs", "eks", "lambda", "beanstalk", "s3", "cloudformation")) {
            assertThat(legal("codedeploy", target)).as(target).contains(LinkKind.OPERATE);
        }
    }

    @Test
    void anAlarmReachesAFunctionThatChangesADatabase() {
        assertThat(legal("cloudwatch", "eventbridge")).contains(LinkKind.PUBLISH);
        assertThat(legal("eventbridge", "lambda")).contains(LinkKind.PUBLISH);
        assertThat(legal("lambda", "rds")).contains(LinkKind.OPERATE);
        assertThat(legal("lambda", "sns")).contains(LinkKind.PUBLISH);
    }

    private static List<LinkKind> legal(String from, String to) {
        ServiceCatalog catalog = ServiceCatalog.standard();
        return ServiceCatalog.legalKinds(catalog.service(from), catalog.service(to));
    }
}
