package org.tenfold.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Edit;
import org.tenfold.rules.fix.Fix;
import org.tenfold.rules.fix.Transformation;

/**
 * How a finding is mended, worked out when somebody asks for the first time: a review finds much more than anybody mends. Two
 * remedies are equal when their fixes are.
 */
public final class Remedy {

    /** Nothing mends it for certain. */
    public static final Remedy NONE = new Remedy(Optional::empty);

    private final Supplier<Optional<Fix>> reckoning;
    private volatile @Nullable Optional<Fix> fix;

    private Remedy(Supplier<Optional<Fix>> reckoning) {
        this.reckoning = reckoning;
    }

    /** An edit that is known already. */
    public static Remedy of(Edit edit) {
        return new Remedy(() -> Optional.of(Fix.of(edit)));
    }

    /** An edit that is certain. */
    public static Remedy by(Supplier<Edit> reckoning) {
        return new Remedy(() -> Optional.of(Fix.of(reckoning.get())));
    }

    /** An edit that is possible only here and there. */
    public static Remedy ifAny(Supplier<Optional<Edit>> reckoning) {
        return new Remedy(() -> reckoning.get().map(Fix::of));
    }

    /** Changes to the structure, one after the other; none if one of them is not possible. */
    public static Remedy by(Case review, Transformation... steps) {
        return new Remedy(() -> Fix.of(review.topology(), review.catalog(), List.of(steps)));
    }

    /** The fix, or nothing. */
    public Optional<Fix> fix() {
        Optional<Fix> known = fix;
        if (known == null) {
            // Reckoned twice at worst, with the same result: it is a function of an immutable design.
            known = fix = reckoning.get();
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Remedy remedy && fix().equals(remedy.fix());
    }

    @Override
    public int hashCode() {
        return fix().hashCode();
    }

    @Override
    public String toString() {
        return fix().toString();
    }
}
