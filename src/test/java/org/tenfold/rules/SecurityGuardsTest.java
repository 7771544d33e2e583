package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.mended;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When rules about security must keep quiet, or speak more softly. */
class SecurityGuardsTest {

    @Test
    void whoeverLearnsAtHomeIsOnlyAdvisedToEncrypt() {
        assertThat(states("SEC-001", Sketch.of("users > web:ec2[zones=a, listener=http]").users(1))).containsExactly("web now advice");
        assertThat(states("SEC-001", Sketch.of("users > web:ec2[zones=a, listener=http]").users(10))).containsExactly("web now high");
    }

    @Test
    void whatUsersCallDirectlyIsAskedForItsProtocolAndOnlyThat() {
        assertThat(states("SEC-001", Sketch.of("users > dns:route53 > web:ec2[zones=a]"))).containsExactly("web question high");
        assertThat(states("SEC-001", Sketch.of("users > dns:route53 > alb[zones=a+b] > web:ec2[zones=a]"))).isEmpty();
        assertThat(states("SEC-001", Sketch.of("users > internet-gateway > alb[zones=a+b, listener=http] > web:ec2[zones=a]")))
                .containsExactly("alb now high");
        assertThat(states("SEC-001", Sketch.of("users > cdn:cloudfront[viewerProtocol=allow-all] > files:s3")))
                .containsExactly("cdn now high");
    }

    @Test
    void anOldVersionInsideIsLowAndWithoutEncryptionItMeansNothing() {
        assertThat(states("SEC-002", Sketch.of("users > web:ec2[zones=a] > inner:alb[scheme=internal, tlsPolicy=tls-1.0, zones=a+b]")))
                .containsExactly("inner now low");
        assertThat(states("SEC-002", Sketch.of("users > alb[listener=http, tlsPolicy=tls-1.0, zones=a+b] > web:ec2"))).isEmpty();
    }

    @Test
    void theCertificateOfCloudFrontItselfHasNoRegion() {
        assertThat(states("SEC-003", Sketch.of("users > cdn:cloudfront > files:s3"))).isEmpty();
        assertThat(states("SEC-003", Sketch.of("users > alb[zones=a+b, certificateRegion=ap-northeast-2] > web:ec2"))).isEmpty();
        assertThat(states("SEC-003", Sketch.of("users > alb[zones=a+b, certificateRegion=us-east-1] > web:ec2")))
                .containsExactly("alb now high");
    }

    @Test
    void bucketsAndTablesAlwaysEncrypt() {
        assertThat(states("SEC-004", Sketch.of("users > web:ec2[zones=a] > files:s3[encrypted=false]"))).isEmpty();
        assertThat(states("SEC-004", Sketch.of("users > web:ec2[zones=a] > table:dynamodb[encrypted=false]"))).isEmpty();
        assertThat(states("SEC-004", Sketch.of("users > web:ec2[zones=a] > db:rds",
                "db >operate[purpose=backup]> plan:backup[encrypted=false]"))).containsExactly("plan now high");
    }

    @Test
    void memcachedIsNotHeldToEncryptionAndAnUntouchedDatabaseIsHygiene() {
        assertThat(states("SEC-005", Sketch.of("users > web:ec2[zones=a] > cache:elasticache[engine=memcached, requireTls=false]")))
                .isEmpty();
        assertThat(states("SEC-005", Sketch.of("users > web:ec2[zones=a] > cache:elasticache[requireTls=false]")))
                .containsExactly("cache now medium");
        assertThat(states("SEC-005", Sketch.of("users > web:ec2[zones=a] > db:rds"))).containsExactly("db now low");
        assertThat(states("SEC-005", Sketch.of("users > web:ec2[zones=a]", "db:rds[requireTls=false]"))).isEmpty();
    }

    @Test
    void presignedAddressesAndPublicDataSetsMayBeFetched() {
        assertThat(states("SEC-006", Sketch.of("users > files:s3"))).isEmpty();
        assertThat(states("SEC-006", Sketch.of("users > atlas:s3[publicDataset=true, blockPublicAccess=false]"))).isEmpty();
        assertThat(states("SEC-006", Sketch.of("users > files:s3[blockPublicAccess=false]"))).containsExactly("files now high");
    }

    @Test
    void aBucketThatIsOpenOnlyForItsDistributionIsToldThere() {
        Sketch open = Sketch.of("users > cdn:cloudfront[originAccess=none] > files:s3[blockPublicAccess=false]");
        assertThat(states("SEC-006", open)).isEmpty();
        assertThat(states("CDN-002", open)).containsExactly("cdn now high");
        assertThat(states("SEC-006", Sketch.of("users > cdn:cloudfront[originAccess=none] > files:s3[blockPublicAccess=false]",
                "users > files"))).containsExactly("files now high");
    }

    @Test
    void aHobbyMayBeCarelessWithItsPassword() {
        assertThat(states("SEC-007", Sketch.of("users > web:ec2[zones=a, secrets=inline] > db:rds").context("environment", "hobby")))
                .containsExactly("web now low");
    }

    @Test
    void aPasswordIsAskedForUnlessItIsFetchedOrThereIsNone() {
        assertThat(states("SEC-007", Sketch.of("users > web:ec2[zones=a] > db:rds"))).containsExactly("web question high");
        assertThat(states("SEC-007", Sketch.of("users > web:ec2[zones=a] > db:rds", "web > vault:secrets-manager"))).isEmpty();
        assertThat(states("SEC-007", Sketch.of("users > web:ec2[zones=a, secrets=inline] > table:dynamodb"))).isEmpty();
    }

    @Test
    void machinesOutsideAwsHaveNoRoles() {
        assertThat(states("SEC-008", Sketch.of("office:on-premises > files:s3"))).isEmpty();
    }

    @Test
    void credentialsAreAskedForUnlessARoleIsDrawnOrAwsIsNotCalled() {
        assertThat(states("SEC-008", Sketch.of("users > web:ec2[zones=a] > files:s3"))).containsExactly("web question high");
        assertThat(states("SEC-008", Sketch.of("users > web:ec2[zones=a] > files:s3", "role:iam-role >protect> web"))).isEmpty();
        assertThat(states("SEC-008", Sketch.of("users > web:ec2[zones=a, credentials=keys] > db:rds"))).isEmpty();
        assertThat(states("SEC-008", Sketch.of("users > web:ec2[zones=a] > jobs:sqs > worker:ec2[role=worker, credentials=keys]")))
                .contains("worker now high");
    }

    @Test
    void aFilterOnTheDistributionIsEnoughAndANetworkBalancerTakesNone() {
        assertThat(states("SEC-009", Sketch.of("users > cdn:cloudfront > alb[zones=a+b] > web:ec2", "waf >protect> cdn").users(1e5)))
                .isEmpty();
        assertThat(states("SEC-009", Sketch.of("users > cdn:cloudfront > alb[zones=a+b] > web:ec2", "waf >protect> alb").users(1e5)))
                .isEmpty();
        assertThat(states("SEC-009", Sketch.of("users > cdn:cloudfront > alb[zones=a+b] > web:ec2",
                "users > other:alb[zones=a+b] > web", "waf >protect> other").users(1e5))).containsExactly("cdn now medium");
        assertThat(states("SEC-009", Sketch.of("users > nlb[zones=a+b] > web:ec2").users(1e5))).isEmpty();
        Sketch chat = Sketch.of("users > chat:api-gateway[kind=websocket] > code:lambda", "users > alb[zones=a+b] > web:ec2", "waf >protect> alb")
                .users(1e5);
        assertThat(states("SEC-009", chat)).containsExactly("chat now medium");
        // such an API takes no firewall: it stands on a distribution in front of it
        assertThat(states("SEC-009", mended("SEC-009", chat))).isEmpty();
        assertThat(states("MODEL-002", mended("SEC-009", chat))).isEmpty();
        assertThat(states("SEC-009", Sketch.of("users > cdn:cloudfront > files:s3").users(1e5))).isEmpty();
        assertThat(states("SEC-009", Sketch.of("users > alb[zones=a+b] > web:ec2").users(99_999))).isEmpty();
    }

    @Test
    void aDrawingWithoutAnyFirewallIsAboutSomethingElse() {
        assertThat(states("SEC-009", Sketch.of("users > alb[zones=a+b] > web:ec2").users(1e5))).containsExactly("alb now low");
    }

    @Test
    void anOriginThatAlsoServesOthersMayAnswerThem() {
        String cdn = "users > cdn:cloudfront > alb[zones=a+b] > web:ec2";
        assertThat(states("SEC-010", Sketch.of(cdn, "users > alb").users(1e5))).isEmpty();
        assertThat(states("SEC-010", Sketch.of(cdn, "users > dns:route53 > alb").users(1e5))).isEmpty();
        assertThat(states("SEC-010", Sketch.of(cdn).users(1e5))).containsExactly("alb question medium");
        assertThat(states("SEC-010", Sketch.of(cdn, "open:security-group[allowsFrom=0.0.0.0/0, ports=443] >protect> alb").users(1e5)))
                .containsExactly("alb now medium");
        assertThat(states("SEC-010", Sketch.of(cdn, "edge:security-group[allowsFrom=pl-22a6434b, ports=443] >protect> alb").users(1e5)))
                .containsExactly("alb question medium");
    }

    @Test
    void peopleOfACompanySignInThere() {
        assertThat(states("SEC-011", Sketch.of("users > web:ec2[zones=a, signIn=identity-provider]"))).isEmpty();
        assertThat(states("SEC-011", Sketch.of("users > web:ec2[zones=a, signIn=own-passwords] > sso:external[kind=identity]"))).isEmpty();
        assertThat(states("SEC-011", Sketch.of("users > web:ec2[zones=a]"))).containsExactly("web question medium");
        assertThat(states("SEC-011", Sketch.of("users > api:api-gateway[auth=cognito] > code:lambda"))).isEmpty();
        assertThat(states("SEC-011", Sketch.of("users > api:api-gateway > code:lambda > flow:step-functions > refund:lambda")))
                .containsExactly("code question medium");
        assertThat(states("SEC-011", Sketch.of("users > web:ec2[zones=a, signIn=own-passwords]").users(999))).isEmpty();
    }

    @Test
    void anApiThatOnlyReadsOrChecksSignaturesMayBePublic() {
        assertThat(states("SEC-012", Sketch.of("users > api:api-gateway[auth=none] > code:lambda >read> table:dynamodb"))).isEmpty();
        assertThat(states("SEC-012", Sketch.of("users > api:api-gateway[auth=signature] > code:lambda > table:dynamodb"))).isEmpty();
        assertThat(states("SEC-012", Sketch.of("users > api:api-gateway > code:lambda > table:dynamodb"))).containsExactly("api now low");
    }

    @Test
    void withoutARoleTheMetadataHoldsNothingToSteal() {
        assertThat(states("SEC-013", Sketch.of("users > web:ec2[zones=a, imds=optional, credentials=keys]")))
                .containsExactly("web now advice");
    }

    @Test
    void fewUsersAndOtherEnvironmentsNeedNoRecords() {
        assertThat(states("SEC-014", Sketch.of("users > vpc[flowLogs=false]/web:ec2[zones=a]").users(1_000))).isEmpty();
        assertThat(states("SEC-014", Sketch.of("users > vpc[flowLogs=false]/web:ec2[zones=a]").context("environment", "staging")))
                .isEmpty();
        assertThat(states("SEC-014", Sketch.of("vpc[flowLogs=false]/web:ec2[zones=a]"))).isEmpty();
    }

    @Test
    void theBackupsOfAHobbyMayBeDeletedAndThoseOfMillionsMayNot() {
        String drawing = "users > web:ec2[zones=a] > db:rds >operate[purpose=backup]> plan:backup[vaultLock=false]";
        assertThat(states("SEC-015", Sketch.of(drawing).context("environment", "hobby"))).isEmpty();
        assertThat(states("SEC-015", Sketch.of(drawing))).containsExactly("plan now low");
        assertThat(states("SEC-015", Sketch.of(drawing).users(1e6))).containsExactly("plan now medium");
        assertThat(states("SEC-015", Sketch.of(
                "users > web:ec2[zones=a] > db:rds >operate[purpose=backup]> plan:backup[vaultLock=false, deletionDenied=true]")
                .users(1e6))).containsExactly("plan now low");
        assertThat(states("SEC-015", Sketch.of(
                "users > web:ec2[zones=a] > db:rds >operate[purpose=backup]> plan:backup[vaultLock=false, copyTo=us-east-1]"))).isEmpty();
    }

    @Test
    void outsideProductionDataMayBeDeletedAndReplicasAnywhere() {
        assertThat(states("SEC-016", Sketch.of("users > web:ec2[zones=a] > db:rds[deletionProtection=false]")
                .context("environment", "staging"))).isEmpty();
        assertThat(states("SEC-016", Sketch.of("users > web:ec2[zones=a] > db:rds[deletionProtection=true] >replicate> copy:rds[role=replica]",
                "web >read> copy"))).isEmpty();
        assertThat(states("SEC-016", Sketch.of("users > web:ec2[zones=a] > db:rds"))).containsExactly("db now low");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rds", "aurora", "documentdb", "neptune", "redshift", "efs", "elasticache", "dax", "opensearch",
        "'ec2[role=database'"})
    void everyStoreThatCanBePlainIsToldSo(String service) {
        String store = service.replace("'", "");
        assertThat(states("SEC-004", Sketch.of("users > web:ec2[zones=a]", "web >read-write> store:" + store
                + (store.contains("[") ? ", " : "[") + "encrypted=false]"))).containsExactly("store now high");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rds", "aurora", "documentdb", "neptune", "dynamodb"})
    void everyDatabaseCanBeProtectedFromDeletion(String service) {
        assertThat(states("SEC-016", Sketch.of("users > web:ec2[zones=a]", "web >read-write> store:" + service + "[deletionProtection=false]")))
                .containsExactly("store now high");
        assertThat(states("SEC-016", Sketch.of("users > web:ec2[zones=a] > people:cognito[deletionProtection=false]")))
                .containsExactly("people now high");
    }

    @Test
    void passwordsInAStoreOfSecretsOrNoneAreFine() {
        for (String kept : new String[] {"secrets-manager", "parameter-store", "iam"}) {
            assertThat(states("SEC-007", Sketch.of("users > web:ec2[zones=a, secrets=" + kept + "] > db:rds"))).as(kept).isEmpty();
        }
        assertThat(states("SEC-007", Sketch.of("users > web:ec2[zones=a, secrets=inline] > db:rds"))).containsExactly("web now high");
    }

    @Test
    void anOriginBehindASecretHeaderAnswersNobodyElse() {
        for (String lock : new String[] {"secret-header", "vpc-origin"}) {
            assertThat(states("SEC-010", Sketch.of("users > cdn:cloudfront[originLock=" + lock + "] > alb[zones=a+b] > web:ec2").users(1e5)))
                    .as(lock).isEmpty();
        }
    }

    /** Its own quotas and threat protection stand before it, and no control of AWS asks for more. */
    @Test
    void aUserPoolBesideAnEntranceWithAFirewallIsNotBlamed() {
        Sketch sketch = Sketch.of("users > cdn:cloudfront > api:api-gateway[auth=cognito] > code:lambda", "waf[attachedTo=cloudfront] >protect> cdn",
                "users > people:cognito").users(1e5);
        assertThat(Reviews.hygiene("SEC-009", sketch)).isEqualTo(states("SEC-009", sketch)).containsExactly("people now low");
    }
}
