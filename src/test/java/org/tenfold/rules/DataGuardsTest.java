package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When rules about databases and content delivery must keep quiet, or speak more softly. */
class DataGuardsTest {

    @Test
    void aBusyDatabaseWithCacheCopiesOrIdleTimeNeedsNoMore() {
        String web = "users > web:ec2[zones=a] > db:rds[statementMs=160]";
        assertThat(states("DATA-006", Sketch.of(web))).containsExactly("db now medium");
        assertThat(states("DATA-006", Sketch.of(web, "web > cache:elasticache"))).isEmpty();
        assertThat(states("DATA-006", Sketch.of(web, "db >replicate> copy:rds[role=replica]"))).isEmpty();
    }

    @Test
    void aProxyHoldsConnectionsBack() {
        assertThat(states("DATA-009", Sketch.of("users > web:ec2[zones=a, count=10, poolSize=100] > db:rds")))
                .containsExactly("db now high");
        assertThat(states("DATA-009", Sketch.of("users > web:ec2[zones=a, count=10, poolSize=100] > proxy:rds-proxy > db:rds")))
                .isEmpty();
    }

    @Test
    void fewFunctionsMayConnectThemselvesAndManyAreToldAsOneFinding() {
        assertThat(states("DATA-010", Sketch.of("users > code:lambda[reservedConcurrency=50] > db:rds"))).isEmpty();
        assertThat(states("DATA-010", Sketch.of("users > code:lambda > db:rds"))).containsExactly("code now high");
        assertThat(states("DATA-009", Sketch.of("users > code:lambda > db:rds"))).isEmpty();
    }

    @Test
    void aProxyForFunctionsIsNeeded() {
        assertThat(states("DATA-011", Sketch.of("users > code:lambda > proxy:rds-proxy > db:rds"))).isEmpty();
    }

    @Test
    void aWarehouseThatThePageCanDoWithoutIsNotWaitedFor() {
        assertThat(states("DATA-013", Sketch.of("users > web:ec2[zones=a] >read[soft=true]> warehouse:redshift"))).isEmpty();
    }

    @Test
    void filesAreFewForFewUsersAndInsideAnOffice() {
        assertThat(states("CDN-001", Sketch.of("users > web:ec2[zones=a]").users(300_000))).containsExactly("web now medium");
        assertThat(states("CDN-001", Sketch.of("users > web:ec2[zones=a]"))).isEmpty();
        assertThat(states("CDN-001", Sketch.of("users > web:ec2[zones=a]").context("kind", "internal").users(300_000))).isEmpty();
    }

    @Test
    void usersOfTheSameContinentAndPatientOnesNeedNoEdge() {
        assertThat(states("CDN-006", Sketch.of("users[geography=japan] > web:ec2[zones=a]"))).isEmpty();
    }

    @Test
    void aFewUsersFarAwayMayHaveTheirEdge() {
        assertThat(states("CDN-008", Sketch.of("users[geography=europe] > cdn:cloudfront > web:ec2[zones=a]").users(50))).isEmpty();
        assertThat(states("CDN-008", Sketch.of("users > cdn:cloudfront > web:ec2[zones=a]").users(101))).isEmpty();
    }
}
