package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenfold.design.Design;
import org.tenfold.text.Message;

class HistoryTest {

    private static final Message LABEL = Message.literal("step");

    private static Design named(String name) {
        return Design.EMPTY.described(name, "");
    }

    @Test
    void goesBackAndForthThroughTheSameValues() {
        Design one = named("one");
        Design two = named("two");
        History history = new History(Design.EMPTY);
        history.commit(LABEL, one);
        history.commit(LABEL, two);

        history.undo();
        assertThat(history.design()).isSameAs(one);
        history.undo();
        assertThat(history.design()).isSameAs(Design.EMPTY);
        assertThat(history.canUndo()).isFalse();
        history.redo();
        history.redo();
        assertThat(history.design()).isSameAs(two);
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void aNewStepEndsWhatCouldBeRedone() {
        History history = new History(Design.EMPTY);
        history.commit(LABEL, named("one"));
        history.undo();
        history.commit(LABEL, named("other"));

        assertThat(history.canRedo()).isFalse();
        assertThat(history.design().name()).isEqualTo("other");
    }

    @Test
    void aSeriesIsOneStepUntilItEnds() {
        History history = new History(Design.EMPTY);
        history.commit(LABEL, named("1"), "users");
        history.commit(LABEL, named("12"), "users");
        history.endSeries();
        history.commit(LABEL, named("123"), "users");

        assertThat(history.labels()).hasSize(2);
        history.undo();
        assertThat(history.design().name()).isEqualTo("12");
        history.undo();
        assertThat(history.design()).isSameAs(Design.EMPTY);
    }

    @Test
    void aSeriesThatLedBackToItsBeginningIsUndone() {
        History history = new History(Design.EMPTY);
        Design one = named("1");
        history.commit(LABEL, one);
        history.commit(LABEL, named("12"), "name");
        history.commit(LABEL, named("1"), "name");

        assertThat(history.labels()).hasSize(1);
        assertThat(history.design()).isSameAs(one);
        history.redo();
        assertThat(history.design().name()).isEqualTo("12");
        history.undo();
        history.commit(LABEL, named("2"), "name");
        assertThat(history.labels()).hasSize(2);
    }

    @Test
    void knowsWhetherTheFileHoldsThePresentState() {
        History history = new History(Design.EMPTY);
        assertThat(history.isChanged()).isFalse();
        history.commit(LABEL, named("one"));
        assertThat(history.isChanged()).isTrue();
        history.undo();
        assertThat(history.isChanged()).as("undone to the saved state").isFalse();
        history.redo();
        history.markSaved();
        history.undo();
        assertThat(history.isChanged()).isTrue();
    }

    @Test
    void forgetsTheOldestStepsOfAVeryLongSession() {
        History history = new History(Design.EMPTY);
        for (int i = 0; i < History.MOST_STEPS + 50; i++) {
            history.commit(LABEL, named("step " + i));
        }
        assertThat(history.labels().size()).isLessThan(History.MOST_STEPS + 1);
        assertThat(history.design().name()).isEqualTo("step " + (History.MOST_STEPS + 49));
    }
}
