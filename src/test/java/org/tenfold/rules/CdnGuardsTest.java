package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenfold.rules.Reviews.states;

import org.junit.jupiter.api.Test;

/** When rules about content delivery must keep quiet, or speak more softly. */
class CdnGuardsTest {

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
