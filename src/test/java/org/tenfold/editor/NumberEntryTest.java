package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.design.Unit;
import org.tenfold.text.Language;

class NumberEntryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            250      | NONE         | 250
            1,200    | NONE         | 1200
            10k      | NONE         | 10000
            2M       | NONE         | 2000000
            2.5 m    | NONE         | 2500000
            3만      | NONE         | 30000
            3x       | NONE         | 21
            0.5x     | MILLISECONDS | 3.5
            20       | SHARE        | 0.2
            20 %     | SHARE        | 0.2
            2 s      | MILLISECONDS | 2000
            1.5min   | SECONDS      | 90
            1 TiB    | GIBIBYTES    | 1024
            20 GB    | GIBIBYTES    | 20
            1 TB     | GIBIBYTES    | 1024
            1 GB     | MEBIBYTES    | 1024
            1 GiB    | GIGABYTES    | 1.073741824
            500 MB   | GIGABYTES    | 0.5
            2/s      | PER_DAY      | 172800
            $40      | DOLLARS      | 40
            """)
    void readsWhatPeopleWrite(String text, Unit unit, double expected) {
        assertThat(NumberEntry.read(text, unit, 7.0)).isEqualTo(new NumberEntry.Number(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            many     | NONE         | no number
            5 kg     | NONE         | without a unit
            5 kg     | GIBIBYTES    | this is in GiB
            5 GB     | MILLISECONDS | this is in ms
            ''       | NONE         | no number
            """)
    void explainsWhatIsWrong(String text, Unit unit, String words) {
        assertThat(NumberEntry.read(text, unit, 7.0)).isInstanceOfSatisfying(NumberEntry.Wrong.class,
                wrong -> assertThat(wrong.reason().in(Language.ENGLISH)).contains(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20       | GIBIBYTES    | false
            20 G     | GIBIBYTES    | true
            20 M     | GIBIBYTES    | true
            20 Gi    | GIBIBYTES    | true
            20 GB    | GIBIBYTES    | false
            20 q     | GIBIBYTES    | false
            2 m      | SECONDS      | true
            2 s      | SECONDS      | false
            2 s      | MILLISECONDS | false
            10k      | NONE         | false
            """)
    void aUnitIsWaitedForAsLongAsItMayGoOn(String text, Unit unit, boolean goesOn) {
        assertThat(NumberEntry.mayGoOn(text, unit)).isEqualTo(goesOn);
    }

    @Test
    void aMultipleNeedsSomethingToMultiply() {
        assertThat(NumberEntry.read("3x", Unit.NONE, null)).isInstanceOf(NumberEntry.Wrong.class);
    }
}
