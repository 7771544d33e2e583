package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.mended;
import static org.tenfold.rules.Reviews.states;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.design.Architecture;
import org.tenfold.design.Setting;
import org.tenfold.service.ServiceCatalog;

/** What can be drawn but not built, and what looks like it and can. */
class ModelGuardsTest {

    private static final String SITE = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]";

    @ParameterizedTest
    @ValueSource(strings = {"route53", "cloudfront", "global-accelerator"})
    void whatAwsKeepsForTheWholeWorldStandsInNoRegion(String service) {
        assertThat(states("MODEL-001", Sketch.of(SITE, "region/x:" + service))).containsExactly("x now critical");
        assertThat(states("MODEL-001", Sketch.of(SITE, "vpc/x:" + service))).containsExactly("x now critical");
        assertThat(states("MODEL-001", Sketch.of(SITE, "availability-zone/x:" + service))).containsExactly("x now critical");
        assertThat(states("MODEL-001", Sketch.of(SITE, "aws-cloud/x:" + service))).isEmpty();
        assertThat(states("MODEL-001", Sketch.of(SITE, "x:" + service))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "dynamodb", "sqs", "sns", "kinesis", "api-gateway", "eventbridge", "cognito"})
    void whatAwsKeepsForARegionStandsInNoNetwork(String service) {
        for (String box : new String[] {"vpc", "availability-zone", "subnet"}) {
            assertThat(states("MODEL-001", Sketch.of(SITE, box + "/x:" + service))).as(box).containsExactly("x now critical");
        }
        assertThat(states("MODEL-001", Sketch.of(SITE, "region/x:" + service))).isEmpty();
    }

    @Test
    void aFunctionThatIsDrawnInAVpcIsAttachedToItUnlessSomebodySaysOtherwise() {
        for (String box : new String[] {"vpc", "vpc/availability-zone", "vpc/subnet"}) {
            assertThat(states("MODEL-001", Sketch.of(SITE, box + "/x:lambda"))).isEmpty();
        }
        assertThat(states("MODEL-001", Sketch.of(SITE, "vpc/subnet/x:lambda[vpcAttached=true]"))).isEmpty();
        assertThat(states("MODEL-001", Sketch.of(SITE, "vpc/subnet/x:lambda[vpcAttached=false]"))).containsExactly("x now critical");
    }

    @Test
    void ofTheApisOnlyRestApisTakeAFirewall() {
        for (String kind : new String[] {"http", "websocket"}) {
            Sketch design = Sketch.of("users > api:api-gateway[kind=" + kind + "] > code:lambda", "waf >protect> api");
            assertThat(states("MODEL-002", design)).containsExactly("waf-to-api now critical");
            assertThat(states("MODEL-002", mended("MODEL-002", design))).isEmpty();
        }
        assertThat(states("MODEL-002", Sketch.of("users > api:api-gateway[kind=rest] > code:lambda", "waf >protect> api"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alb", "nlb", "rds", "elasticache", "efs", "aurora"})
    void whatSpansSubnetsMayStandInItsVpc(String service) {
        assertThat(states("MODEL-001", Sketch.of(SITE, "vpc/x:" + service))).isEmpty();
    }

    @Test
    void aSketchNeedsNoBoxesAtAll() {
        assertThat(states("MODEL-001", Sketch.of(SITE, "web > db:rds", "web > cache:elasticache"))).isEmpty();
    }

    @Test
    void systemsOfOthersAndOnesOwnTakeMostLinks() {
        assertThat(states("MODEL-002", Sketch.of(SITE, "web > bank:external", "web >read-write> office:on-premises[kind=database]",
                "web >request> office", "web > db:rds", "db >replicate> office"))).isEmpty();
        assertThat(states("MODEL-002", Sketch.of(SITE, "users > db:rds"))).containsExactly("users-to-db now critical");
    }

    @Test
    void systemsOutsideSendEventsAndFilesAndReadWarehouses() {
        assertThat(states("MODEL-002", Sketch.of(SITE, "devices:external >publish> clicks:kinesis", "devices >publish> jobs:sqs",
                "office:on-premises >write> files:s3", "office >read-write> db:rds", "bi:aws-service >read> house:redshift"))).isEmpty();
    }

    @Test
    void copiesBackupsLogsAndDeadLettersNeedNoReaders() {
        String site = SITE + " > db:rds";
        assertThat(states("MODEL-003", Sketch.of(site, "db >operate[purpose=backup]> vault:s3"))).isEmpty();
        assertThat(states("MODEL-003", Sketch.of(site, "db >replicate> copy:rds[role=replica]"))).isEmpty();
        assertThat(states("MODEL-003", Sketch.of(site, "alb >operate[purpose=logs]> logs:s3"))).isEmpty();
        assertThat(states("MODEL-003", Sketch.of(site, "failed:sqs", "web > jobs:sqs[deadLetterQueue=failed] > mail:lambda"))).isEmpty();
        assertThat(states("MODEL-003", Sketch.of(site, "attic:efs"))).containsExactly("attic now high");
    }

    @Test
    void dataMayBeUsedByATimetableAnOfficeOrAJob() {
        assertThat(states("MODEL-003", Sketch.of(SITE, "bus:eventbridge > job:lambda > table:dynamodb"))).isEmpty();
        assertThat(states("MODEL-003", Sketch.of(SITE, "office:on-premises > files:s3"))).isEmpty();
        assertThat(states("MODEL-003", Sketch.of(SITE, "build:codebuild >write> artefacts:s3"))).isEmpty();
        assertThat(states("MODEL-002", Sketch.of(SITE, "web > pool:rds-proxy > db:rds", "pool >operate> vault:secrets-manager"))).isEmpty();
        assertThat(states("MODEL-002", Sketch.of(SITE, "build:codebuild >write> artefacts:s3", "web > reports:redshift >read> lake:s3"))).isEmpty();
        assertThat(states("MODEL-003", Sketch.of(SITE, "sweeper:ec2[role=worker] > db:rds"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "analytics", "internal"})
    void onlyWebsitesNeedAnEntry(String kind) {
        String[] drawing = {"users", "web:ec2 > db:rds"};
        assertThat(states("MODEL-004", Sketch.of(drawing))).containsExactly("users now high");
        assertThat(states("MODEL-004", Sketch.of(drawing).context("kind", kind))).isEmpty();
    }

    @Test
    void whatServesAnOfficeNeedsNoUsers() {
        assertThat(states("MODEL-004", Sketch.of("office:on-premises > gate:storage-gateway > vault:s3"))).isEmpty();
        assertThat(states("MODEL-004", Sketch.of("users", "office:on-premises > gate:storage-gateway > vault:s3")))
                .containsExactly("users now high");
    }

    @Test
    void servicesThatAreNotDrawnThemselvesMayUseAnyStoreAndTakeFromAnyQueue() {
        for (String store : List.of("dynamodb", "timestream", "opensearch", "neptune", "documentdb", "keyspaces", "elasticache", "memorydb", "efs",
                "rds", "aurora", "redshift", "s3")) {
            assertThat(states("MODEL-002", Sketch.of(SITE, "graph:aws-service > store:" + store))).as(store).isEmpty();
        }
        for (String source : List.of("jobs:sqs", "clicks:kinesis", "changes:dynamodb", "hose:firehose", "wall:waf", "way:vpc-endpoint")) {
            assertThat(states("MODEL-002", Sketch.of(SITE, source + " > graph:aws-service"))).as(source).isEmpty();
        }
    }

    @Test
    void whatPeopleDrawAndAwsHasIsNoMistake() {
        for (String drawn : List.of("mail:ses > readers:users", "developers:users > pipe:codepipeline", "developers:users > build:codebuild",
                "operators:users > watch:cloudwatch", "watch:cloudwatch > operators:users", "staff:users > tunnel:vpn", "staff:users > search:opensearch",
                "door:internet-gateway > old:ec2", "front:api-gateway > files:s3", "flow:step-functions > files:s3", "hose:firehose > change:lambda",
                "people:cognito > mail:ses", "lake:s3 > query:aws-service", "net:vpc > logs:s3", "net:vpc > watch:cloudwatch",
                "way:nat-gateway > partner:external", "clock:eventbridge > pipe:codepipeline", "way:vpc-endpoint > inner:nlb",
                "role:iam-role > flow:step-functions")) {
            assertThat(states("MODEL-002", Sketch.of(SITE, drawn))).as(drawn).isEmpty();
        }
    }

    @Test
    void anEndpointMayBeLinkedWithWhateverItCanBeSetTo() {
        Setting target = ServiceCatalog.standard().service("vpc-endpoint").setting("target");
        assertThat(target.choices()).isNotEmpty().allSatisfy(choice -> assertThat(states("MODEL-002",
                Sketch.of(SITE, "way:vpc-endpoint > store:" + choice.value()))).as(choice.value().toString()).isEmpty());
    }

    @Test
    void aFirewallThatIsDrawnAsAStopIsAttached() {
        Sketch inline = Sketch.of("users > wall:waf > alb[zones=a+b] > web:ec2[count=2, zones=a+b]");
        assertThat(Reviews.sentences("MODEL-002", inline)).containsExactly(
                "wall is no stop on the way: a firewall is attached to what it protects. Link users with that, and wall by “Protect” only.");
        Architecture mended = Reviews.mended("MODEL-002", inline);
        assertThat(mended.links()).extracting(link -> link.from() + " " + link.kind().id() + " " + link.to())
                .containsExactlyInAnyOrder("users request alb", "wall protect alb", "alb request web");
        Sketch beside = Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]", "users > wall:waf > alb");
        assertThat(Reviews.mended("MODEL-002", beside).links()).hasSize(3);
        Architecture turned = Reviews.mended("MODEL-002", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]", "alb > wall:waf"));
        assertThat(turned.links()).extracting(link -> link.from() + " " + link.kind().id() + " " + link.to()).contains("wall protect alb");
        Architecture both = Reviews.mended("MODEL-002", Sketch.of("users > alb[zones=a+b] > web:ec2[count=2, zones=a+b]",
                "wall:waf >protect> alb", "alb > wall"));
        assertThat(both.links()).as("attached already").extracting(link -> link.from() + " " + link.kind().id() + " " + link.to())
                .containsExactlyInAnyOrder("users request alb", "wall protect alb", "alb request web");
    }

    @Test
    void mailsTellOfTheirFate() {
        for (String told : List.of("bounces:sns", "bounces:eventbridge", "bounces:firehose")) {
            assertThat(states("MODEL-002", Sketch.of(SITE, "web > mail:ses > " + told))).isEmpty();
        }
        assertThat(Reviews.sentences("MODEL-002", Sketch.of(SITE, "web > alerts:sns > mail:ses"))).singleElement().asString()
                .startsWith("alerts cannot hand messages to mail. A function takes them");
    }
}
