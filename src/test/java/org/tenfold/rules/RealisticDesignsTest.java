package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.told;

import org.junit.jupiter.api.Test;
import org.tenfold.design.Context;

/**
 * Designs as people draw them who know their work: what is told about each is what an experienced architect would say, and no
 * more. Hardening and questions are left out.
 */
class RealisticDesignsTest {

    @Test
    void aShopOfThreeTiers() {
        assertThat(told(Sketch.of(
                "seoul:region[region=ap-northeast-2]/vpc[cidr=10.0.0.0/16, "
                        + "flowLogs=true]/za:availability-zone[zone=a]/pub-a:subnet[access=public, "
                        + "cidr=10.0.0.0/24]/nat-a:nat-gateway",
                "vpc/zc:availability-zone[zone=c]/pub-c:subnet[access=public, cidr=10.0.1.0/24]/nat-c:nat-gateway",
                "za/priv-a:subnet[access=private, cidr=10.0.10.0/24]",
                "zc/priv-c:subnet[access=private, cidr=10.0.11.0/24]",
                "users > dns:route53 > cdn:cloudfront[versionedNames=true, originLock=secret-header] > "
                        + "vpc/alb[zones=a+c, healthCheckPath=/health]",
                "cdn >request[carries=static]> seoul/files:s3[versioning=true]",
                "waf[attachedTo=cloudfront] >protect> cdn",
                "alb > vpc/fleet:auto-scaling-group[zones=a+c, min=2, desired=2, max=8, healthCheck=elb, "
                        + "warmupSeconds=180, gracePeriodSeconds=180]",
                "fleet/web:ec2[instanceType=m6i.large, sessionStore=external, uploadsTo=s3, logs=true, "
                        + "secrets=secrets-manager, credentials=role, signIn=cognito]",
                "web > vpc/db:aurora[readers=1, zones=a+c, backupDays=14]",
                "web >read-write[dataset=session]> vpc/sessions:elasticache[zones=a+c, ttlSeconds=1800]",
                "web >write> files",
                "web >request[timeoutMs=1500]> pay:external",
                "users > seoul/people:cognito",
                "web > people",
                "vpc/s3way:vpc-endpoint[target=s3]")
                .users(50_000)))
                .containsExactlyInAnyOrder("later low AZ-009 fleet", "later low CDN-005 cdn");
    }

    @Test
    void anApiWithoutServersAndAQueue() {
        assertThat(told(Sketch.of(
                "users > dns:route53 > seoul:region[region=ap-northeast-2]/api:api-gateway[kind=http, "
                        + "auth=cognito] > seoul/orders:lambda[memoryMib=1024, durationMs=80, timeoutSeconds=10, "
                        + "idempotent=yes] > seoul/table:dynamodb[pointInTimeRecovery=true, deletionProtection=true]",
                "users > seoul/people:cognito",
                "orders > seoul/jobs:sqs[deadLetterQueue=failed, visibilitySeconds=180] > "
                        + "seoul/mailer:lambda[timeoutSeconds=30, idempotent=yes] > seoul/mail:ses",
                "seoul/failed:sqs",
                "mailer >read> table")
                .users(20_000)))
                .isEmpty();
    }

    @Test
    void aSiteOfFiles() {
        assertThat(told(Sketch.of(
                "users > dns:route53 > cdn:cloudfront[versionedNames=true] > files:s3[versioning=true]")
                .users(5_000)))
                .isEmpty();
    }

    @Test
    void aLakeOfData() {
        assertThat(told(Sketch.of(
                "devices:external > seoul:region[region=ap-northeast-2]/clicks:kinesis[mode=on-demand]",
                "clicks >consume> seoul/hose:firehose > seoul/raw:s3[versioning=true, lifecycle=true]",
                "raw >publish> seoul/clean:lambda[timeoutSeconds=300, durationMs=20000, memoryMib=2048, "
                        + "idempotent=yes, deadLetterQueue=failed] >write[dataset=curated]> raw",
                "seoul/failed:sqs",
                "hose >write> seoul/house:redshift[zones=a]",
                "analysts:users >request> seoul/bi:aws-service",
                "bi >read> house")
                .users(200).context("kind", "analytics")))
                .isEmpty();
    }

    @Test
    void theServersOfAGame() {
        assertThat(told(Sketch.of(
                "seoul:region[region=ap-northeast-2]/vpc[flowLogs=true]/nlb[zones=a+b+c, listener=udp] > "
                        + "vpc/rooms:auto-scaling-group[zones=a+b+c, min=6, desired=6, max=30, warmupSeconds=180]",
                "rooms/room:ec2[instanceType=c6i.large, sessionStore=none, uploadsTo=none, logs=true, credentials=role]",
                "users > nlb",
                "users > api:api-gateway[auth=cognito] > login:lambda > players:dynamodb[pointInTimeRecovery=true, "
                        + "deletionProtection=true]",
                "users > people:cognito",
                "room > players",
                "room >read-write[durable=no]> vpc/ranks:elasticache[zones=a+b+c, ttlSeconds=86400, shards=2]",
                "api > match:lambda > ranks")
                .users(300_000)))
                .containsExactlyInAnyOrder("later high DR-004 players");
    }

    @Test
    void aSecondRegionThatStandsBy() {
        assertThat(told(Sketch.of(
                "users > dns:route53[healthChecks=2] >resolve[policy=failover, "
                        + "healthCheck=true]> seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c]",
                "dns >resolve[policy=failover, healthCheck=true]> tokyo:region[region=ap-northeast-1]/front2:alb[zones=a+c+d]",
                "front > seoul/fleet:auto-scaling-group[zones=a+b+c, min=6, desired=6, max=60, warmupSeconds=180]",
                "fleet/web:ec2[instanceType=m6i.xlarge, sessionStore=jwt, uploadsTo=s3, logs=true]",
                "front2 > tokyo/fleet2:auto-scaling-group[zones=a+c+d, min=3, desired=3, max=60, warmupSeconds=180]",
                "fleet2/web2:ec2[instanceType=m6i.xlarge, sessionStore=jwt, uploadsTo=s3, logs=true]",
                "web > seoul/db:aurora[readers=2, zones=a+b+c, "
                        + "instanceClass=db.r6g.2xlarge] >replicate> tokyo/copy:aurora[readers=1, zones=a+c+d, "
                        + "instanceClass=db.r6g.2xlarge]",
                "web2 > copy",
                "web >write> seoul/files:s3[versioning=true] >replicate> tokyo/files2:s3[versioning=true]",
                "web2 >write> files2",
                "waf >protect> front",
                "waf2:waf >protect> front2")
                .users(2_000_000).recovery(Context.Disruption.REGION, 1_800, 60)))
                .containsExactlyInAnyOrder("now high DR-005 files", "now medium CDN-001 fleet");
    }

    @Test
    void servicesInContainers() {
        assertThat(told(Sketch.of(
                "users > dns:route53 > cdn:cloudfront[versionedNames=true, fallback=error-page, "
                        + "originLock=secret-header] > seoul:region[region=ap-northeast-2]/vpc[flowLogs=true]/alb[zones=a+b+c, "
                        + "healthCheckPath=/healthz]",
                "waf[attachedTo=cloudfront] >protect> cdn",
                "alb > vpc/shop:eks[zones=a+b+c] > vpc/shopdb:aurora[readers=2, zones=a+b+c]",
                "shop > vpc/cart:eks[zones=a+b+c] > carts:dynamodb[pointInTimeRecovery=true]",
                "shop > vpc/search:opensearch[zones=a+b+c]",
                "shop > events:sns > stock-q:sqs[deadLetterQueue=failed] > vpc/stock:eks[zones=a+b+c] > "
                        + "vpc/stockdb:rds[deployment=multi-az, zones=a+b]",
                "failed:sqs",
                "shop >request[timeoutMs=800, retries=1, backoff=jitter]> pay:external")
                .users(400_000)))
                .containsExactlyInAnyOrder("later high DR-004 carts");
    }

    @Test
    void aServiceForManyCompaniesWithHardlyASettingTouched() {
        assertThat(told(Sketch.of(
                "users > dns:route53 > cdn:cloudfront[fallback=error-page] > vpc/alb[zones=a+b+c] > vpc/app:ecs[zones=a+b+c]",
                "cdn >request[carries=static]> assets:s3",
                "app > vpc/db:aurora[zones=a+b+c, readers=2]",
                "app > vpc/cache:elasticache[zones=a+b]",
                "app > jobs:sqs[deadLetterQueue=failed] > vpc/worker:ecs[zones=a+b+c] > db",
                "failed:sqs",
                "users > people:cognito",
                "app > people",
                "app >write> docs:s3")
                .users(50_000)))
                .isEmpty();
    }

    @Test
    void aChatOverOpenConnections() {
        assertThat(told(Sketch.of(
                "users > chat:api-gateway[kind=websocket] > handler:lambda > connections:dynamodb",
                "handler > messages:dynamodb",
                "handler > news:sns > outbox:sqs[deadLetterQueue=failed] > sender:lambda >read> connections",
                "failed:sqs",
                "users > people:cognito")
                .users(100_000)))
                .containsExactlyInAnyOrder("later high DR-004 connections");
    }

    @Test
    void aStreamThatIsSearched() {
        assertThat(told(Sketch.of(
                "devices:external > clicks:kinesis > count:lambda[deadLetterQueue=failed, idempotent=yes] > totals:dynamodb",
                "failed:sqs",
                "clicks >consume> hose:firehose > lake:s3",
                "hose >write> vpc/search:opensearch[zones=a+b+c]")
                .users(1_000).context("kind", "analytics")))
                .isEmpty();
    }

    @Test
    void functionsInAVpcBeforeADatabase() {
        assertThat(told(Sketch.of(
                "users > cdn:cloudfront[versionedNames=true, fallback=error-page] > api:api-gateway > "
                        + "vpc/code:lambda > vpc/pool:rds-proxy > vpc/db:aurora[instanceClass=db.serverless, zones=a+c]",
                "cdn >request[carries=static]> site:s3[versioning=true]",
                "waf[attachedTo=cloudfront] >protect> cdn",
                "users > people:cognito")
                .users(50_000)))
                .isEmpty();
    }

    @Test
    void aStandbyWithOneServer() {
        assertThat(told(Sketch.of(
                "users > dns:route53 >resolve[policy=failover, healthCheck=true]> seoul:region[region=ap-northeast-2]/front:alb[zones=a+b+c]",
                "dns >resolve[policy=failover, healthCheck=true]> tokyo:region[region=ap-northeast-1]/front2:alb[zones=a+c+d]",
                "front > seoul/fleet:auto-scaling-group[zones=a+b+c, min=3, desired=3, max=12]",
                "fleet/web:ec2[instanceType=m6i.large]",
                "front2 > tokyo/fleet2:auto-scaling-group[zones=a+c+d, min=1, desired=1, max=12]",
                "fleet2/web2:ec2[instanceType=m6i.large]",
                "web > seoul/db:aurora[zones=a+b+c] >replicate> tokyo/copy:aurora[zones=a+c+d]",
                "web2 > copy")
                .users(50_000)))
                .isEmpty();
    }

    @Test
    void ordersAsEvents() {
        assertThat(told(Sketch.of(
                "users > api:api-gateway[kind=rest, auth=cognito] > take:lambda[timeoutSeconds=10, idempotent=yes] > "
                        + "orders:dynamodb[pointInTimeRecovery=true, deletionProtection=true]",
                "waf >protect> api",
                "failed:sqs",
                "take > bus:eventbridge[deadLetterQueue=failed]",
                "bus > bill-q:sqs[deadLetterQueue=failed, visibilitySeconds=180] > bill:lambda[timeoutSeconds=30, "
                        + "idempotent=yes] > bills:dynamodb[pointInTimeRecovery=true]",
                "bus > ship-q:sqs[deadLetterQueue=failed, visibilitySeconds=180] > ship:lambda[timeoutSeconds=30, "
                        + "idempotent=yes] > shipments:dynamodb[pointInTimeRecovery=true]",
                "bill > flow:step-functions",
                "flow > refund:lambda[deadLetterQueue=failed, idempotent=yes] > bills",
                "bill >request[timeoutMs=2000]> pay:external")
                .users(150_000)))
                .containsExactlyInAnyOrder("later high DR-004 bills");
    }

    @Test
    void aToolForTheOffice() {
        assertThat(told(Sketch.of(
                "office:on-premises >network> vpn",
                "seoul:region[region=ap-northeast-2]/vpc[cidr=10.0.0.0/16] >network> vpn",
                "staff:users > office > vpc/alb[scheme=internal, zones=a+c] > vpc/web:ec2[count=2, zones=a+c, "
                        + "sessionStore=external, uploadsTo=efs]",
                "web > vpc/db:rds[deployment=multi-az, zones=a+c]",
                "web >read-write[dataset=session]> vpc/sessions:elasticache[zones=a+c, ttlSeconds=1800]",
                "web > vpc/share:efs[backupDays=7]")
                .users(300).context("kind", "internal")))
                .isEmpty();
    }

    @Test
    void aNightOfJobsOnSpot() {
        assertThat(told(Sketch.of(
                "bus:eventbridge > start:lambda[deadLetterQueue=failed, idempotent=yes] > "
                        + "jobs:sqs[deadLetterQueue=failed, visibilitySeconds=900]",
                "failed:sqs",
                "jobs > vpc/fleet:auto-scaling-group[zones=a+b+c, min=0, desired=2, max=40, metric=backlog, spotShare=1]",
                "fleet/worker:ec2[role=worker, instanceType=c6i.xlarge, purchase=spot, idempotent=yes, logs=true, "
                        + "requestMs=60000]",
                "worker >read> inputs:s3[versioning=true]",
                "worker >write> results:s3[versioning=true]",
                "worker > vpc/status:rds[deployment=multi-az, zones=a+b]")
                .users(1_000).context("kind", "batch")))
                .containsExactlyInAnyOrder("later high DATA-009 status");
    }
}
