package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.design.Architecture;
import org.tenfold.design.Context.Disruption;
import org.tenfold.design.Design;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.pricing.PriceBook;
import org.tenfold.review.Review;
import org.tenfold.review.Reviewer;
import org.tenfold.rules.fix.Fix;

/** What is offered where the recovery target of a Region is missed (DR-005): each way to keep it does, by the rule's own reckoning. */
class RecoveryFixesTest {

    private static final Reviewer REVIEWER = Reviewer.standard(PriceBook.standard(), LocalDate.of(2026, 11, 1));
    private static final String PILOT = "Pilot light";
    private static final String WARM = "Warm standby";
    private static final String FULL = "Full standby";
    private static final String ACTIVE = "Active in both Regions";

    /** One Region behind CloudFront, files in a bucket, a plain database of RDS, backups elsewhere. */
    private static final String[] BEHIND_CLOUDFRONT = {
        "users > dns:route53 > cdn:cloudfront[fallback=error-page] > seoul:region/vpc/alb[zones=a+b+c]",
        "alb > vpc/group:auto-scaling-group[zones=a+b+c, min=6, max=12, warmupSeconds=180]", "cdn > seoul/files:s3[versioning=true]",
        "group/web:ec2[sessionStore=jwt, uploadsTo=s3, logs=true] > vpc/db:rds[deployment=multi-az, zones=a+b]", "web >write> files",
        "db >operate[purpose=backup]> plan:backup[copyTo=ap-northeast-1]", "files >operate[purpose=backup]> plan"};
    private static final String[] FUNCTIONS = {
        "users > cdn:cloudfront[fallback=error-page] > seoul:region/alb[zones=a+b+c] > seoul/code:lambda > seoul/table:dynamodb[pointInTimeRecovery=true]",
        "table >operate[purpose=backup]> plan:backup[copyTo=ap-northeast-1]"};
    private static final String SERVICE = ":ecs[zones=a+b+c, logs=true]";
    /** Only the data has a copy, behind a proxy. */
    private static final String[] PILOT_LIGHT = {
        "users > dns:route53 > seoul:region[region=ap-northeast-2]/vpc/alb[zones=a+b+c] > vpc/code" + SERVICE + " > vpc/proxy:rds-proxy",
        "proxy > vpc/db:rds[deployment=multi-az, zones=a+b] >replicate> tokyo:region[region=ap-northeast-1]/vpc2:vpc/copy:rds[role=replica]"};
    /** All stands there, behind a group of origins that passes on reads only. */
    private static final String[] TWO_ORIGINS = {
        "users > cdn:cloudfront > seoul:region[region=ap-northeast-2]/vpc/alb[zones=a+b+c] > vpc/code" + SERVICE + " > vpc/db:aurora[zones=a+b]",
        "db >replicate> tokyo:region[region=ap-northeast-1]/vpc2:vpc/copy:aurora[zones=a+c]",
        "cdn >request[weight=0]> vpc2/alb2:alb[zones=a+c+d] > vpc2/code2:ecs[zones=a+c+d, logs=true] > copy"};

    @ParameterizedTest
    @CsvSource({"7200, 1800", "1500, 900", "1100, 900", "600, 900", "300, 900", "7200, 60", "150, 5", "740, 60", "400, 5"})
    void whateverIsOfferedKeepsTheTargetAndBreaksNothingAsBad(double seconds, double loss) {
        Stream.of(BEHIND_CLOUDFRONT, FUNCTIONS, PILOT_LIGHT, TWO_ORIGINS).forEach(lines -> {
            Architecture before = design(seconds, loss, lines);
            Set<String> known = counting(before).map(Finding::key).collect(Collectors.toSet());
            for (Fix fix : fixes(before)) {
                assertThat(counting(mended(before, fix)).filter(finding -> finding.severity().atLeast(Severity.HIGH) && !known.contains(finding.key()))
                        .map(Finding::key)).as(fix.name().en()).isEmpty();
                assertThat(slow(mended(before, fix))).as(fix.name().en()).isEmpty();
            }
        });
    }

    @Test
    void theSlowerTheTargetTheCheaperTheFirstOffer() {
        assertThat(names(7_200, 1_800, BEHIND_CLOUDFRONT)).hasSize(4);
        assertThat(names(7_200, 1_800, BEHIND_CLOUDFRONT).getFirst()).startsWith(PILOT);
        assertThat(names(1_500, 900, BEHIND_CLOUDFRONT).getFirst()).startsWith(WARM).doesNotContain(";");
        assertThat(names(600, 900, BEHIND_CLOUDFRONT).getFirst()).startsWith(WARM).contains("Aurora").contains("promoted");
        assertThat(names(300, 900, BEHIND_CLOUDFRONT).getFirst()).startsWith(FULL);
        // Objects are a quarter of an hour late, whatever is built.
        assertThat(names(7_200, 899, BEHIND_CLOUDFRONT)).isEmpty();
        assertThat(names(150, 5, FUNCTIONS)).hasSize(3);
        assertThat(names(149, 5, FUNCTIONS)).isEmpty();
    }

    @Test
    void behindCloudFrontANameStandsForBothOrigins() {
        Architecture active = mended(7_200, 1_800, ACTIVE, BEHIND_CLOUDFRONT);
        assertThat(links(active, "cdn")).containsExactlyInAnyOrder("resolve origin {}", "request files {}", "request files-tokyo {weight=0.0}");
        assertThat(links(active, "origin")).containsExactlyInAnyOrder("resolve alb {policy=latency, healthCheck=true}",
                "resolve alb-tokyo {policy=latency, healthCheck=true}");
        // A plain replica passes no writes on: the database became a global one.
        assertThat(active.component("db").orElseThrow().service()).isEqualTo("aurora");
        assertThat(active.component("db-tokyo").orElseThrow().settings().asMap()).containsEntry("writeForwarding", true);
        Review review = REVIEWER.review(active);
        assertThat(load(review, "web")).isPositive().isEqualTo(load(review, "web-tokyo"));
        // CloudFront fetches from there as if there were no name: answers leave no Region for the internet.
        assertThat(review.estimate().lines()).filteredOn(line -> line.link() != null && line.link().startsWith("origin-to-"))
                .hasSize(2).allSatisfy(line -> assertThat(line.price().key().item()).isEqualTo("data_transfer_out_to_origin"));
    }

    @Test
    void whatStandsThereIsUsed() {
        Architecture warm = mended(1_500, 60, WARM, PILOT_LIGHT);
        assertThat(warm.components()).extracting(part -> part.id()).doesNotContain("db-tokyo", "vpc-tokyo");
        assertThat(warm.component("code-tokyo").orElseThrow().parent()).isEqualTo("vpc2");
        assertThat(links(warm, "proxy-tokyo")).containsExactly("read-write copy {}");
        Architecture active = mended(400, 5, ACTIVE, TWO_ORIGINS);
        assertThat(links(active, "cdn")).containsExactly("resolve origin {}");
        assertThat(links(active, "origin")).hasSize(2);
        assertThat(active.component("db").orElseThrow().settings().asMap()).containsEntry("promotion", "automated");
    }

    private static double load(Review review, String id) {
        return review.traffic().parts().get(review.topology().index(id)).peak().calls();
    }

    private static List<String> links(Architecture architecture, String from) {
        return architecture.links().stream().filter(link -> link.from().equals(from)).map(RecoveryFixesTest::words).toList();
    }

    private static String words(Link link) {
        return link.kind().id() + " " + link.to() + " " + link.settings().asMap();
    }

    private static Architecture design(double seconds, double loss, String... lines) {
        return Sketch.of(lines).users(1e6).workload("dailyActiveShare", 0.001).recovery(Disruption.REGION, seconds, loss).architecture();
    }

    private static Architecture mended(double seconds, double loss, String way, String... lines) {
        Architecture before = design(seconds, loss, lines);
        return mended(before, fixes(before).stream().filter(fix -> fix.name().en().startsWith(way)).findFirst().orElseThrow());
    }

    private static Architecture mended(Architecture before, Fix fix) {
        return Edits.applied(Design.EMPTY.withArchitecture(before), fix.edit()).architecture();
    }

    private static List<String> names(double seconds, double loss, String... lines) {
        return fixes(design(seconds, loss, lines)).stream().map(fix -> fix.name().en()).toList();
    }

    private static List<Fix> fixes(Architecture architecture) {
        return slow(architecture).stream().flatMap(finding -> finding.fixes().stream()).toList();
    }

    private static List<Finding> slow(Architecture architecture) {
        return counting(architecture).filter(finding -> finding.rule().id().equals("DR-005")).toList();
    }

    private static Stream<Finding> counting(Architecture architecture) {
        return REVIEWER.review(architecture).findings().stream().flatMap(Finding::withConsequences).filter(Finding::counts);
    }
}
