package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When what AWS has superseded is no mistake, or a smaller one. */
class DeprecatedGuardsTest {

    private static final String SERVERS = "users > alb[zones=a+b] > web:ec2[count=2, zones=a+b, sessionStore=jwt, uploadsTo=none]";

    private static Sketch existing(String... lines) {
        return Sketch.of(lines).context("existing", true);
    }

    @Test
    void whatRunsAlreadyMayStay() {
        assertThat(states("DEPRECATED-001", existing("users > clb[zones=a+b] > web:ec2"))).containsExactly("clb now medium");
        assertThat(states("DEPRECATED-002", existing(SERVERS + " > ledger:qldb"))).containsExactly("ledger now advice");
        assertThat(states("DEPRECATED-003", existing(SERVERS + " > series:timestream"))).isEmpty();
        assertThat(states("DEPRECATED-004", existing("fleet:auto-scaling-group[launch=configuration]", "fleet/web:ec2")))
                .containsExactly("fleet now medium");
        assertThat(states("DEPRECATED-005", existing(SERVERS + " > mesh:aws-service[product=app-mesh]"))).containsExactly("mesh now advice");
        assertThat(states("DEPRECATED-007", existing(SERVERS + " > app:aws-service[product=app-runner]"))).isEmpty();
        assertThat(states("DEPRECATED-010", existing("users > web:ec2[instanceType=g2.8xlarge]"))).isEmpty();
    }

    @Test
    void tracesOfWhichNobodySaidHowAreFine() {
        assertThat(states("DEPRECATED-006", Sketch.of(SERVERS, "web > traces:xray"))).isEmpty();
    }

    @Test
    void anIdentityThatReadsNoBucketIsNothing() {
        assertThat(states("DEPRECATED-009", Sketch.of("users > cdn:cloudfront[originAccess=oai] > alb[zones=a+b] > web:ec2"))).isEmpty();
    }

    @Test
    void redisOfAnyVersionIsAdviceOnly() {
        assertThat(states("DEPRECATED-008", Sketch.of(SERVERS + " > cache:elasticache[engine=redis]"))).containsExactly("cache now advice");
        assertThat(states("DEPRECATED-008", Sketch.of(SERVERS + " > cache:elasticache[engine=redis, engineVersion=7.1]")))
                .containsExactly("cache now advice");
        assertThat(states("DEPRECATED-008", Sketch.of(SERVERS + " > cache:elasticache[engine=redis, engineVersion=5.0, extendedSupport=true]")))
                .isEmpty();
    }

    @Test
    void whatAwsTookBackIsNoWarning() {
        assertThat(states("DEPRECATED-011", Sketch.of(SERVERS + " > code:aws-service[product=codecommit]"))).isEmpty();
    }

    @Test
    void anEngineCountsFromTheDayOnWhichItsSupportEnds() {
        String postgres = SERVERS + " > db:rds[engine=postgresql, engineVersion=%s]";
        assertThat(states("DEPRECATED-012", Sketch.of(postgres.formatted("13.4")))).containsExactly("db now medium");
        assertThat(states("DEPRECATED-012", Sketch.of(postgres.formatted("14.9")))).isEmpty();
        assertThat(states("DEPRECATED-012", Sketch.of(postgres.formatted("130")))).isEmpty();
        assertThat(states("DEPRECATED-012", Sketch.of(SERVERS + " > db:rds[engineVersion=13.4, extendedSupport=true]"))).isEmpty();
    }
}
