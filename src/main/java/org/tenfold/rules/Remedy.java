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
public final class Remedy {

    /** Nothing mends it for certain. */
    public static final Remedy NONE = new Remedy(Stream::empty, false, false);

    private final Supplier<Stream<Fix>> reckoning;
    private final boolean certain;
    private final boolean choice;
    private volatile @Nullable Optional<Fix> first;
    private volatile @Nullable List<Fix> all;

    private Remedy(Supplier<Stream<Fix>> reckoning, boolean certain, boolean choice) {
        this.reckoning = reckoning;
        this.certain = certain;
        this.choice = choice;
    }

    /** An edit that is known already. */
    public static Remedy of(Edit edit) {
        return by(() -> edit);
    }

    /** An edit that is certain. */
    public static Remedy by(Supplier<Edit> reckoning) {
        return new Remedy(() -> Stream.of(Fix.of(reckoning.get())), true, false);
    }

    /** An edit that is possible only here and there. */
    public static Remedy ifAny(Supplier<Optional<Edit>> reckoning) {
        return new Remedy(() -> reckoning.get().map(Fix::of).stream(), false, false);
    }

    /** Changes to the structure, one after the other; none if one of them is not possible. */
    public static Remedy by(Case review, Transformation... steps) {
        return new Remedy(() -> Fix.of(review.topology(), review.catalog(), List.of(steps)).stream(), false, false);
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
        return new Remedy(ways, false, true);
    }

    /** Whether anything mends it; of an edit that is certain that is known before it is worked out. */
    public boolean exists() {
        return certain || fix().isPresent();
    }

    /** The fix, or the usual one of several, or nothing. */
    public Optional<Fix> fix() {
        Optional<Fix> known = first;
        if (known == null) {
            // Reckoned twice at worst, with the same result: it is a function of an immutable design.
            known = first = reckoning.get().findFirst();
        }
        return known;
    }

    /** All ways to mend it, the usual one first; most often one or none. */
    public List<Fix> fixes() {
        if (!choice) {
            return fix().stream().toList();
        }
        List<Fix> known = all;
        if (known == null) {
            known = all = reckoning.get().toList();
        }
        return known;
    }

    /** The ways of which people choose, each with its name; empty where there is nothing to choose, which costs nothing to ask. */
    public List<Fix> choices() {
        return choice && fixes().size() > 1 ? fixes() : List.of();
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
