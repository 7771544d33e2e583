package org.tenfold.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Edit;
import org.tenfold.rules.fix.Fix;
import org.tenfold.rules.fix.Transformation;
import org.tenfold.text.Text;

/**
 * How a finding is mended, worked out when somebody asks for the first time: a review finds much more than anybody mends. Where
 * people have to decide, there are several ways, the usual one first. Two remedies are equal when their fixes are.
 */
public abstract sealed class Remedy {

    /** Nothing mends it for certain. */
    public static final Remedy NONE = new Possible(Optional::empty);

    private volatile @Nullable Optional<Fix> first;

    /** An edit that is known already. */
    public static Remedy of(Edit edit) {
        return by(() -> edit);
    }

    /** An edit that is certain. */
    public static Remedy by(Supplier<Edit> reckoning) {
        return new Certain(reckoning);
    }

    /** An edit that is possible only here and there. */
    public static Remedy ifAny(Supplier<Optional<Edit>> reckoning) {
        return new Possible(() -> reckoning.get().map(Fix::of));
    }

    /** Changes to the structure, one after the other; none if one of them is not possible. */
    public static Remedy by(Case review, Transformation... steps) {
        return new Possible(() -> Fix.of(review.topology(), review.catalog(), List.of(steps)));
    }

    /** One of several ways to mend it, with the words in which people choose. */
    public record Choice(Text name, Remedy remedy) {
    }

    /** Several ways of which people choose one, the usual one first; those that are not possible are left out. */
    public static Remedy either(Choice... choices) {
        return lazily(() -> Stream.of(choices).flatMap(choice -> choice.remedy.fix().stream().map(fix -> fix.called(choice.name))));
    }

    /** Several ways, each worked out when it is its turn. */
    public static Remedy lazily(Supplier<Stream<Fix>> ways) {
        return new Either(ways);
    }

    /** A thousand findings have a remedy each, so one keeps no more than what reckons it. */
    private static final class Certain extends Remedy {
        private final Supplier<Edit> reckoning;

        Certain(Supplier<Edit> reckoning) {
            this.reckoning = reckoning;
        }

        @Override
        Optional<Fix> reckon() {
            return Optional.of(Fix.of(reckoning.get()));
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public boolean isKnown() {
            return true;
        }
    }

    private static final class Possible extends Remedy {
        private final Supplier<Optional<Fix>> reckoning;

        Possible(Supplier<Optional<Fix>> reckoning) {
            this.reckoning = reckoning;
        }

        @Override
        Optional<Fix> reckon() {
            return reckoning.get();
        }
    }

    private static final class Either extends Remedy {
        private final Supplier<Stream<Fix>> reckoning;
        private volatile @Nullable List<Fix> all;

        Either(Supplier<Stream<Fix>> reckoning) {
            this.reckoning = reckoning;
        }

        @Override
        Optional<Fix> reckon() {
            return reckoning.get().findFirst();
        }

        @Override
        public List<Fix> fixes() {
            List<Fix> known = all;
            if (known == null) {
                known = all = reckoning.get().toList();
            }
            return known;
        }

        @Override
        public List<Fix> choices() {
            return fixes().size() > 1 ? fixes() : List.of();
        }
    }

    abstract Optional<Fix> reckon();

    /** Whether anything mends it; of an edit that is certain that is known before it is worked out. */
    public boolean exists() {
        return fix().isPresent();
    }

    /** Whether it is known already if anything mends it. */
    public boolean isKnown() {
        return first != null;
    }

    /** The fix, or the usual one of several, or nothing. */
    public Optional<Fix> fix() {
        Optional<Fix> known = first;
        if (known == null) {
            // Reckoned twice at worst, with the same result: it is a function of an immutable design.
            known = first = reckon();
        }
        return known;
    }

    /** All ways to mend it, the usual one first; most often one or none. */
    public List<Fix> fixes() {
        return fix().stream().toList();
    }

    /** The ways of which people choose, each with its name; empty where there is nothing to choose, which costs nothing to ask. */
    public List<Fix> choices() {
        return List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Remedy remedy && fixes().equals(remedy.fixes());
    }

    @Override
    public int hashCode() {
        return fixes().hashCode();
    }

    @Override
    public String toString() {
        return fixes().toString();
    }
}
