package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.told;

import org.junit.jupiter.api.Test;

/**
 * Designs as people draw them at first, with hardly a setting: what is told about each is what an architect would say of the
 * drawing, and nothing rests on what the drawing leaves open. Hardening and questions are left out.
 */
class DrawnDesignsTest {

    @Test
    void aChatOverAWebSocketApi() {
        assertThat(told(Sketch.of(
                "users > cdn:cloudfront > site:s3",
                "users > chat:api-gateway[kind=websocket] > handler:lambda > connections:dynamodb",
                "handler > messages:dynamodb",
                "messages >consume> push:lambda >request> chat")
                .users(100_000)))
                .containsExactlyInAnyOrder("now high QUEUE-004 push", "now low CDN-005 cdn", "later high DR-004 connections");
    }

    @Test
    void picturesThatAFunctionMakesSmaller() {
        assertThat(told(Sketch.of(
                "users > web:cloudfront > site:s3",
                "users >write> uploads:s3 >publish> resize:lambda >write> thumbs:s3",
                "users > pics:cloudfront > thumbs",
                "resize > meta:dynamodb")
                .users(100_000)))
                .containsExactlyInAnyOrder("now high QUEUE-004 resize", "now low CDN-005 web", "now low CDN-005 pics", "later high DR-004 meta");
    }

    @Test
    void aGlobalDatabaseWithARegionThatStandsBy() {
        assertThat(told(Sketch.of(
                "users > dns:route53 >resolve[policy=failover, healthCheck=true]> seoul:region[region=ap-northeast-2]/v1:vpc/front:alb",
                "dns >resolve[policy=failover, healthCheck=true]> tokyo:region[region=ap-northeast-1]/v2:vpc/front2:alb",
                "front > v1/app:ecs > v1/db:aurora[readers=1] >replicate> v2/db2:aurora[readers=1]",
                "front2 > v2/app2:ecs > db2",
                "app > v1/cache:elasticache",
                "app2 > v2/cache2:elasticache")
                .users(100_000)))
                .isEmpty();
    }

    @Test
    void podsBehindAProxyOfTheirDatabase() {
        assertThat(told(Sketch.of(
                "users > dns:route53 > vpc/alb > vpc/pods:eks > vpc/proxy:rds-proxy > vpc/db:rds[deployment=multi-az]",
                "pods > files:s3",
                "pods > vpc/nat:nat-gateway",
                "pods > vault:secrets-manager")
                .users(100_000)))
                .containsExactlyInAnyOrder("now advice DATA-011 proxy", "later high DR-004 db");
    }

    @Test
    void aStreamThatIsIndexed() {
        assertThat(told(Sketch.of(
                "users > api:api-gateway > events:kinesis > index:lambda > vpc/search:opensearch",
                "events >consume> hose:firehose > lake:s3",
                "staff:users > vpc/dash:ec2 > search")
                .users(100_000)))
                .containsExactlyInAnyOrder("now high QUEUE-004 index", "now high SPOF-001 dash", "later high DR-004 lake");
    }

    @Test
    void aSagaOfSteps() {
        assertThat(told(Sketch.of(
                "users > api:api-gateway > order:step-functions",
                "order > pay:lambda > payments:dynamodb",
                "order > ship:lambda > shipments:dynamodb",
                "order > refund:lambda > payments",
                "pay > stripe:external")
                .users(100_000)))
                .containsExactlyInAnyOrder("now medium SPOF-013 pay-to-stripe", "later high DR-004 payments");
    }

    @Test
    void aSiteOfFilesWithAnApiAndAUserPool() {
        assertThat(told(Sketch.of(
                "users > dns:route53 > cdn:cloudfront > site:s3",
                "users > people:cognito",
                "users > api:api-gateway[auth=cognito] > code:lambda > table:dynamodb",
                "waf >protect> cdn")
                .users(100_000)))
                .containsExactlyInAnyOrder("now medium SEC-009 api", "now low CDN-005 cdn", "later high DR-004 site");
    }

    @Test
    void aLineToTheOfficeWithATunnelBesideIt() {
        assertThat(told(Sketch.of(
                "office:on-premises >network> dx:direct-connect",
                "office >network> vpn",
                "seoul:region[region=ap-northeast-2]/vpc >network> dx",
                "vpc >network> vpn",
                "staff:users > office > vpc/alb[scheme=internal] > vpc/app:ec2[count=2, zones=a+c] > "
                        + "vpc/db:rds[deployment=multi-az, engine=oracle]")
                .users(100_000)))
                .containsExactlyInAnyOrder("now low AZ-009 app", "later high DR-004 db");
    }

    @Test
    void mailsThatTellOfTheirFate() {
        assertThat(told(Sketch.of(
                "users > vpc/alb > vpc/app:ecs > mails:sqs[deadLetterQueue=dead] > sender:lambda > mail:ses",
                "dead:sqs",
                "app > vpc/db:aurora",
                "mail >publish> bounces:sns > bounce:lambda > list:dynamodb")
                .users(100_000)))
                .containsExactlyInAnyOrder("now high QUEUE-003 bounces-to-bounce", "later high DR-004 db");
    }

    @Test
    void containersBehindANetworkLoadBalancer() {
        assertThat(told(Sketch.of(
                "users > vpc/nlb[listener=tls] > vpc/app:ecs > vpc/db:aurora",
                "app > vpc/cache:elasticache")
                .users(100_000)))
                .containsExactlyInAnyOrder("later high DR-004 db");
    }

    @Test
    void networksAroundAHub() {
        assertThat(told(Sketch.of(
                "office:on-premises >network> vpn",
                "vpn >network> hub:transit-gateway",
                "shared:vpc[cidr=10.0.0.0/16] >network> hub",
                "prod:vpc[cidr=10.1.0.0/16] >network> hub",
                "dev:vpc[cidr=10.2.0.0/16] >network> hub",
                "users > prod/alb > prod/app:ecs > prod/db:aurora",
                "shared/ad:ec2[count=2, zones=a+c]",
                "dev/box:ec2")
                .users(100_000)))
                .containsExactlyInAnyOrder("now low AZ-009 ad", "later high DR-004 db");
    }

    @Test
    void gameServersInTwoRegions() {
        assertThat(told(Sketch.of(
                "users > ga:global-accelerator > seoul:region[region=ap-northeast-2]/v1:vpc/nlb1:nlb > v1/g1:auto-scaling-group",
                "g1/game1:ec2",
                "ga > virginia:region[region=us-east-1]/v2:vpc/nlb2:nlb > v2/g2:auto-scaling-group",
                "g2/game2:ec2",
                "game1 > seoul/scores:dynamodb >replicate> virginia/scores2:dynamodb",
                "game2 > scores2")
                .users(100_000)))
                .isEmpty();
    }

    @Test
    void aReportEachNight() {
        assertThat(told(Sketch.of(
                "clock:eventbridge > report:lambda > vpc/db:rds[deployment=multi-az]",
                "report >write> out:s3",
                "report > mail:ses",
                "users > vpc/alb > vpc/web:ecs > db")
                .users(100_000)))
                .containsExactlyInAnyOrder("now high QUEUE-003 clock-to-report", "later high DR-004 db");
    }

    @Test
    void devicesThatReport() {
        assertThat(told(Sketch.of(
                "devices:external > iot:aws-service >publish> stream:kinesis > rules:lambda > state:dynamodb",
                "rules > alerts:sns > mail:ses",
                "stream >consume> hose:firehose > lake:s3",
                "users > api:api-gateway > read:lambda > state")
                .users(100_000)))
                .containsExactlyInAnyOrder("now critical MODEL-002 alerts-to-mail", "now high QUEUE-004 rules", "later high DR-004 lake");
    }

    @Test
    void theFilesOfAnOffice() {
        assertThat(told(Sketch.of(
                "office:on-premises > gate:storage-gateway > vault:s3[storageClass=standard-ia]",
                "vault >replicate> copy:s3")
                .users(100_000)))
                .containsExactlyInAnyOrder("now medium DR-006 vault-to-copy", "later high DR-004 vault");
    }

    @Test
    void twoZonesWithABastion() {
        assertThat(told(Sketch.of(
                "seoul:region[region=ap-northeast-2]/vpc/za:availability-zone[zone=a]/pub-a:subnet[access=public]/nat-a:nat-gateway",
                "vpc/zc:availability-zone[zone=c]/pub-c:subnet[access=public]/nat-c:nat-gateway",
                "za/app-a:subnet[access=private]/web-a:ec2",
                "zc/app-c:subnet[access=private]/web-c:ec2",
                "za/data-a:subnet[access=private]/db:rds[deployment=multi-az]",
                "users > dns:route53 > vpc/alb > web-a > db",
                "alb > web-c > db",
                "vpc/igw:internet-gateway",
                "web-a > nat-a",
                "web-c > nat-c",
                "admin:users > pub-a/bastion:ec2[role=bastion] >operate[purpose=administer]> web-a")
                .users(100_000)))
                .containsExactlyInAnyOrder("now low SPOF-011 bastion", "later high DR-004 db");
    }

    @Test
    void jobsBesideAnApi() {
        assertThat(told(Sketch.of(
                "users > cdn:cloudfront > site:s3",
                "users > api:api-gateway[kind=rest, auth=cognito] > code:lambda > table:dynamodb",
                "users > people:cognito",
                "code > jobs:sqs[deadLetterQueue=dead] > worker:lambda > table",
                "dead:sqs",
                "worker > out:s3",
                "waf >protect> cdn",
                "waf2:waf >protect> api")
                .users(100_000)))
                .containsExactlyInAnyOrder("now low CDN-005 cdn", "later high DR-004 out");
    }

    @Test
    void modelsBehindAQueue() {
        assertThat(told(Sketch.of(
                "users > api:api-gateway > submit:lambda > jobs:sqs > vpc/gpu:auto-scaling-group[min=0, desired=0, max=10]",
                "gpu/model:ec2[role=worker, instanceType=c6i.xlarge] >write> results:s3",
                "submit > status:dynamodb",
                "model > status",
                "users >read> results")
                .users(10_000_000)))
                .containsExactlyInAnyOrder("now high DR-004 results", "now high QUEUE-004 jobs");
    }

    @Test
    void aGraphOverSeveralStores() {
        assertThat(told(Sketch.of(
                "users > graph:aws-service[product=appsync] > table:dynamodb",
                "graph > code:lambda > vpc/search:opensearch",
                "users > people:cognito",
                "waf >protect> graph")
                .users(100_000)))
                .containsExactlyInAnyOrder("later high DR-004 table");
    }

    @Test
    void anInternetGatewayOnTheWay() {
        assertThat(told(Sketch.of(
                "users > vpc/igw:internet-gateway > vpc/alb > vpc/web:ec2[count=2, zones=a+c] > vpc/db:rds[deployment=multi-az]")
                .users(100_000)))
                .containsExactlyInAnyOrder("now low AZ-009 web", "later high DR-004 db");
    }

    @Test
    void videosOnSpot() {
        assertThat(told(Sketch.of(
                "users >write> up:s3 >publish> jobs:sqs[deadLetterQueue=dead] > "
                        + "vpc/enc:auto-scaling-group[spotShare=1, min=0, desired=1, max=20, zones=a+b+c]",
                "enc/e:ec2[role=worker, purchase=spot] > out:s3",
                "dead:sqs",
                "users > cdn:cloudfront > out")
                .users(100_000)))
                .containsExactlyInAnyOrder("now low CDN-005 cdn", "later high DR-004 out");
    }

    @Test
    void aShopForMillions() {
        assertThat(told(Sketch.of(
                "users > dns:route53 > cdn:cloudfront > vpc/alb[zones=a+b+c] > "
                        + "vpc/fleet:auto-scaling-group[zones=a+b+c, min=3, desired=6, max=60]",
                "fleet/web:ec2[instanceType=m6i.large, sessionStore=external] > vpc/db:aurora[readers=3, zones=a+b+c]",
                "web >read-write[dataset=session]> vpc/s:elasticache[zones=a+b+c]",
                "cdn >request[carries=static]> files:s3",
                "web >write> files")
                .users(10_000_000)))
                .containsExactlyInAnyOrder("now high CDN-005 cdn", "now high DR-004 db", "now high SCALE-009 db ← now medium SCALE-010 db", "now high SCALE-009 s", "now medium CACHE-011 s");
    }

    @Test
    void developersAtTheirPipeline() {
        assertThat(told(Sketch.of(
                "dev:users > pipe:codepipeline > build:codebuild > images:s3",
                "pipe > deploy:codedeploy > vpc/app:ecs",
                "users > vpc/alb > app > vpc/db:aurora")
                .users(100_000)))
                .containsExactlyInAnyOrder("later high DR-004 db");
    }
}
