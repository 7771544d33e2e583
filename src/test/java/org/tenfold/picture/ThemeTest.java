package org.tenfold.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.picture.Role.Use;

class ThemeTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void linesAndTilesStandOutFromTheSheet(Theme theme) {
        for (Role role : Role.values()) {
            if (role.use() == Use.LINE) {
                assertThat(theme.color(role).contrast(theme.color(Role.SHEET))).as("%s", role).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textsAreReadableOnTheSheetAndInContainers(Theme theme) {
        Color sheet = theme.color(Role.SHEET);
        assertThat(theme.color(Role.TEXT).contrast(sheet)).isGreaterThanOrEqualTo(7);
        assertThat(theme.color(Role.SECONDARY).contrast(sheet)).isGreaterThanOrEqualTo(4.5);
        for (Role role : Role.values()) {
            if (role.use() == Use.LINE) {
                assertThat(theme.text(role).contrast(sheet)).as("%s", role).isGreaterThanOrEqualTo(4.5);
            }
            if (theme.fill(role).isVisible()) {
                assertThat(theme.color(Role.SECONDARY).contrast(theme.fill(role))).as("%s", role).isGreaterThanOrEqualTo(4.5);
                assertThat(theme.text(role).contrast(theme.fill(role))).as("%s", role).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void glyphsStandOutFromTheirTiles(Theme theme) {
        for (Role role : Role.values()) {
            if (role.use() == Use.LINE) {
                assertThat(theme.color(role).contrast(theme.color(Role.ON_TILE))).as("%s", role).isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsFilledOfABarIsSeenMoreThanTheRest(Theme theme) {
        double rest = theme.track().contrast(theme.color(Role.SHEET));
        assertThat(rest).isBetween(1.1, 2.0);
        assertThat(theme.color(Role.ACCENT).contrast(theme.color(Role.SHEET))).isGreaterThan(2 * rest);
    }

    @Test
    void theLightThemeKeepsTheColoursOfAwsDiagrams() {
        assertThat(Theme.LIGHT.color(Role.DATABASE).hex()).isEqualTo("#c925d1");
        assertThat(Theme.LIGHT.color(Role.COMPUTE).hex()).isEqualTo("#ed7100");
        assertThat(Theme.LIGHT.fill(Role.PUBLIC_SUBNET).hex()).isEqualTo("#f2f6e8");
    }

    @Test
    void paperGetsNoFills() {
        for (Role role : Role.values()) {
            assertThat(Theme.PRINT.fill(role)).isEqualTo(Color.NONE);
        }
    }

    @Test
    void loadColoursMeetTheirStopsAndStayAtTheEnds() {
        assertThat(Theme.load(-1)).isEqualTo(Color.of("#2C7BB6"));
        assertThat(Theme.load(0.4)).isEqualTo(Color.of("#ABD9E9"));
        assertThat(Theme.load(0.6)).isEqualTo(Color.of("#FFFFBF"));
        assertThat(Theme.load(1)).isEqualTo(Theme.load(7)).isEqualTo(Color.of("#D7191C"));
        assertThat(Theme.load(0.7)).isEqualTo(Color.of("#FFFFBF").mix(Color.of("#FDAE61"), 0.5));
    }

    @Test
    void contrastFollowsTheStandard() {
        assertThat(Color.BLACK.contrast(Color.WHITE)).isEqualTo(21);
        assertThat(Color.of("#767676").contrast(Color.WHITE)).isBetween(4.5, 4.6);
    }
}
