package org.tenfold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A short list says what the stream of the same would say. */
class FewTest {

    @Property
    void saysWhatAStreamSays(@ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> numbers, @ForAll @IntRange(max = 10) int below) {
        Few<Integer> few = Few.of(numbers.toArray());
        assertThat(few).isEqualTo(numbers);
        assertThat(few.toList()).isEqualTo(numbers);
        assertThat(few.filter(one -> one < below)).isEqualTo(numbers.stream().filter(one -> one < below).toList());
        assertThat(few.map(one -> one * below)).isEqualTo(numbers.stream().map(one -> one * below).toList());
        assertThat(few.distinct()).isEqualTo(numbers.stream().distinct().toList());
        assertThat(few.anyMatch(one -> one < below)).isEqualTo(numbers.stream().anyMatch(one -> one < below));
        assertThat(few.allMatch(one -> one < below)).isEqualTo(numbers.stream().allMatch(one -> one < below));
        assertThat(few.noneMatch(one -> one < below)).isEqualTo(numbers.stream().noneMatch(one -> one < below));
        assertThat(few.findFirst()).isEqualTo(numbers.stream().findFirst());
    }

    @Test
    void nobodyChangesIt() {
        Few<String> few = Few.of(new String[] {"a"});
        assertThatThrownBy(() -> few.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> few.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
    }
}
