package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.asked;
import static org.tenfold.rules.Reviews.told;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.design.Context.Disruption;

/**
 * The reference diagrams of the rule catalogue (domain/rules.md, section 6), stage by stage of the ladder: each tells exactly
 * what stands there, and nothing else. Hygiene, which rests on what nobody touched, is not told; questions are looked at where
 * the catalogue means an attribute that nobody stated.
 */
class ReferenceDiagramsTest {

    @Test
    void stage1OneServerOfAHobby() {
        Sketch sketch = Sketch.of(
                "users > dns:route53 > web:ec2[localDatabase=true, uploadsTo=local-disk, backupDays=7]")
                .users(5).context("environment", "hobby");
        // "Hint none" in the catalogue's table; its own rule SPOF-009 gives the advice to split from ten users on, and so one
        // step earlier, at five, it is announced.
        assertThat(told(sketch)).containsExactly("later advice SPOF-009 web");
    }

    @Test
    void stage1bTooMuchForAHobby() {
        Sketch sketch = Sketch.of(
                "users > dns:route53 > alb > group:auto-scaling-group[min=2, desired=2, max=4]",
                "group/web:ec2[sessionStore=external, uploadsTo=s3] > db:rds[deployment=multi-az]")
                .users(5).context("environment", "hobby");
        assertThat(told(sketch)).containsExactlyInAnyOrder(
                "now advice COST-001 alb", "now advice COST-001 group", "now advice COST-002 db");
        // Whether a table would do instead depends on whether anybody joins tables, which nobody said.
        assertThat(asked(sketch)).containsExactly("COST-003 db");
    }

    @Test
    void stage2WebAndDatabaseApart() {
        Sketch sketch = Sketch.of(
                "vpc/a:availability-zone[zone=a]/public:subnet[access=public]/web:ec2[elasticAddress=yes, listener=https]",
                "users > dns:route53 > web > a/private:subnet[access=private]/db:rds[backupDays=7]").users(50);
        assertThat(told(sketch)).isEmpty();
    }

    @Test
    void stage3TwoServersInOneZone() {
        String server = ":ec2[sessionStore=local-memory, uploadsTo=none]";
        Sketch sketch = Sketch.of(
                "users > dns:route53 > vpc/alb[zones=a+b]",
                "alb > vpc/a:availability-zone[zone=a]/private:subnet[access=private]/web-1" + server + " > private/db:rds",
                "alb > private/web-2" + server + " > db").users(2_000);
        assertThat(told(sketch)).containsExactlyInAnyOrder("now critical SPOF-002 db", "now high AZ-001 web-1",
                "now high STATE-001 web-1", "now high STATE-001 web-2");
    }

    @Test
    void stage4AGroupWhoseServersRemember() {
        Sketch sketch = Sketch.of(
                "users > dns:route53 > alb[zones=a+b, stickiness=duration] > group:auto-scaling-group[zones=a+b]",
                "group/web:ec2[sessionStore=local-memory, uploadsTo=local-disk, logs=true]",
                "web > db:rds[deployment=multi-az, zones=a+b]").users(5_000);
        // The catalogue's table leaves STATE-002 out; its rule gives it as advice between one and ten thousand users.
        assertThat(told(sketch)).containsExactlyInAnyOrder("now high STATE-003 web ← later high SCALE-007 web",
                "now advice STATE-002 web");
    }

    @Test
    void stage5ElasticBehindOneWayOut() {
        Sketch sketch = stage5("web > private-a/db:aurora[readers=2, zones=a+b]");
        assertThat(told(sketch)).containsExactlyInAnyOrder("now medium SPOF-010 nat", "later low AZ-009 group", "later low AZ-009 db");
        assertThat(asked(sketch)).contains("CACHE-003 cache");
    }

    @Test
    void stage5bWritesToAReader() {
        // Readers of Aurora are a number here and not boxes to which an arrow could lead; a replica of RDS is one.
        Sketch sketch = stage5("web > private-a/db:rds[deployment=multi-az, zones=a+b] >replicate> private-b/reader:rds[role=replica]",
                "web >write> reader");
        assertThat(told(sketch)).containsExactlyInAnyOrder("now high DATA-002 web-to-reader", "now medium SPOF-010 nat",
                "later low AZ-009 group");
    }

    private static Sketch stage5(String... database) {
        return Sketch.of(Stream.concat(Stream.of(
                "seoul:region/vpc/a:availability-zone[zone=a]/public-a:subnet[access=public]/nat:nat-gateway",
                "vpc/b:availability-zone[zone=b]/public-b:subnet[access=public]",
                "a/private-a:subnet[access=private]",
                "b/private-b:subnet[access=private]",
                "users > dns:route53 > cdn:cloudfront > vpc/alb[zones=a+b] > vpc/group:auto-scaling-group[zones=a+b]",
                "cdn > seoul/files:s3",
                "group/web:ec2[sessionStore=external, uploadsTo=s3, logs=true] > private-a/cache:elasticache[zones=a+b]",
                "web >read-write[dataset=session]> seoul/sessions:dynamodb",
                "web >write> files",
                "web >request[timeoutMs=2000]> payment:external"), Arrays.stream(database)).toArray(String[]::new)).users(50_000);
    }

    /** The bucket leaves its events for a function that has no side queue either, which is a clause of QUEUE-004. */
    @Test
    void stage6FunctionsOnADatabaseAndAQueueWithoutEnd() {
        assertThat(told(stage6("code > seoul/pdf:lambda"))).containsExactlyInAnyOrder("now high DATA-010 code ← now high DATA-009 db",
                "now high QUEUE-004 jobs", "now high QUEUE-004 thumbs", "later high DR-004 db");
    }

    @Test
    void stage6WithThreeServicesInARow() {
        // Only what runs code counts as a service: API Gateway, a function and its database are one.
        assertThat(told(stage6("code > seoul/stock:lambda[tracing=false] > seoul/price:lambda[tracing=false]"))).containsExactlyInAnyOrder(
                "now high DATA-010 code ← now high DATA-009 db", "now high QUEUE-004 jobs", "now high QUEUE-004 thumbs",
                "now medium OPS-003 code", "later high DR-004 db");
    }

    private static Sketch stage6(String called) {
        return Sketch.of(
                "users > seoul:region/api:api-gateway > seoul/code:lambda > seoul/vpc/db:rds[deployment=multi-az, zones=a+b+c]",
                "code >write> seoul/uploads:s3 > seoul/thumbs:lambda > seoul/images:dynamodb",
                "code > seoul/jobs:sqs > seoul/worker:lambda > images",
                called).users(200_000).workload("dailyActiveShare", 0.01);
    }

    @Test
    void stage7AColdSecondRegion() {
        // The second Region lacks stores, so DR-007 tells which, and DR-004 that nothing is copied there.
        assertThat(told(stage7())).containsExactlyInAnyOrder("now high DNS-001 dns-to-cdn", "now high DR-004 db", "now high DR-007 db",
                "now high OPS-004 design");
    }

    @Test
    void stage7WithATargetForTheLossOfARegion() {
        assertThat(told(stage7().recovery(Disruption.REGION, 3_600, 60))).containsExactlyInAnyOrder("now high DNS-001 dns-to-cdn",
                "now high DR-004 db ← now high DR-005 db", "now high DR-007 db", "now high OPS-004 design");
    }

    private static Sketch stage7() {
        String group = ":auto-scaling-group[warmupSeconds=180, zones=";
        String web = ":ec2[sessionStore=external, uploadsTo=s3, logs=true]";
        return Sketch.of(
                "users > dns:route53[evaluateTargetHealth=false] >resolve[policy=failover]> cdn:cloudfront",
                "cdn > seoul:region[region=ap-northeast-2]/vpc/alb[zones=a+b+c] > vpc/group" + group + "a+b+c]",
                "cdn > seoul/files:s3",
                "group/web" + web + " > vpc/db:aurora[readers=2, zones=a+b+c]",
                "web > vpc/cache:elasticache[zones=a+b]",
                "web >read-write[dataset=session]> seoul/sessions:dynamodb",
                "web >write> files",
                "dns >resolve[policy=failover]> tokyo:region[region=ap-northeast-1]/vpc-2:vpc/alb-2:alb[zones=a+c+d]",
                "alb-2 > vpc-2/group-2" + group + "a+c+d]",
                "group-2/web-2" + web).users(2_000_000).workload("dailyActiveShare", 0.01).context("infrastructure", "console");
    }

    @Test
    void stage8TheWorldWithOneWriter() {
        // From ten million users on the write that fails is the root, and tells about the records that lead there.
        assertThat(told(stage8(""))).containsExactlyInAnyOrder("now high GLOBAL-002 code-2-to-db-2 ← now medium DNS-007 dns-to-alb-2",
                "now medium GLOBAL-007 cache");
        assertThat(told(stage8("").users(2_000_000))).containsExactlyInAnyOrder("now medium DNS-007 dns-to-alb-2",
                "later high GLOBAL-002 code-2-to-db-2", "later medium GLOBAL-007 cache");
    }

    @Test
    void stage8WithWritesPassedOn() {
        assertThat(told(stage8(", writeForwarding=true"))).containsExactly("now medium GLOBAL-007 cache");
    }

    private static Sketch stage8(String forwarding) {
        String code = ":lambda[reservedConcurrency=200]";
        return Sketch.of(
                "users > dns:route53 >resolve[policy=latency, healthCheck=true]> seoul:region[region=ap-northeast-2]/alb[zones=a+b+c]",
                "dns >resolve[policy=latency, healthCheck=true]> tokyo:region[region=ap-northeast-1]/alb-2:alb[zones=a+c+d]",
                "alb > seoul/code" + code + " > seoul/db:aurora[readers=2, zones=a+b+c]",
                "alb-2 > tokyo/code-2" + code + " > tokyo/db-2:aurora[readers=2, zones=a+c+d" + forwarding + "]",
                "db >replicate> db-2",
                "db >replicate> virginia:region[region=us-east-1]/db-3:aurora",
                "db >replicate> oregon:region[region=us-west-2]/db-4:aurora",
                "db >replicate> ireland:region[region=eu-west-1]/db-5:aurora",
                "db >replicate> frankfurt:region[region=eu-central-1]/db-6:aurora",
                "code > seoul/table:dynamodb >replicate> tokyo/table-2:dynamodb",
                "code-2 > table-2",
                "code > seoul/cache:elasticache[zones=a+b+c, promotion=none]",
                "cache >replicate> tokyo/cache-2:elasticache[zones=a+c+d]",
                "cache >replicate> virginia/cache-3:elasticache[zones=a+b+c]",
                "code-2 >read> cache-2")
                .users(20_000_000).workload("dailyActiveShare", 0.001).recovery(Disruption.REGION, 890, 60);
    }

    /** "Any" scale: so nothing else may speak at any of its steps about a drawing that is else as good as that scale asks for. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000})
    void legacyAtAnyScale(double users) {
        Sketch sketch = legacy(", fallback=error-page", "a+b+c").users(users).context("dataStaysInRegion", true);
        assertThat(told(sketch)).containsExactlyInAnyOrder(LEGACY);
    }

    /**
     * The same with two zones, one origin and a bucket of one Region, which the catalogue's row leaves open: its own rules about
     * them count from a hundred thousand and a million users on and not before, and the five findings stay what they are.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000})
    void legacyThatIsTooSmallForItsScaleHearsThatToo(double users) {
        List<String> expected = new ArrayList<>(List.of(LEGACY));
        if (users >= 10_000) {
            expected.add((users < 100_000 ? "later" : "now") + " low AZ-009 group");
            expected.add((users < 100_000 ? "later low" : users < 1_000_000 ? "now low" : "now high") + " CDN-005 cdn");
        }
        if (users >= 100_000) {
            expected.add((users < 1_000_000 ? "later" : "now") + " high DR-004 files");
        }
        assertThat(told(legacy("", "a+b").users(users))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static final String[] LEGACY = {"now critical DEPRECATED-002 ledger", "now high DEPRECATED-001 clb",
        "now high DEPRECATED-004 group", "now medium DEPRECATED-010 web", "now low DEPRECATED-009 cdn"};

    private static Sketch legacy(String edge, String zones) {
        return Sketch.of("users > dns:route53 > cdn:cloudfront[originAccess=oai" + edge + "] > files:s3",
                "dns > clb[zones=" + zones + "] > group:auto-scaling-group[launch=configuration, zones=" + zones + "]",
                "group/web:ec2[instanceType=g2.8xlarge, sessionStore=none, uploadsTo=s3, logs=true] > ledger:qldb")
                .workload("dailyActiveShare", 0.00001);
    }
}
