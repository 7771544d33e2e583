package org.tenfold.rules;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Edit;

/**
 * The edit that mends a finding, worked out when somebody asks for the first time: a review finds much more than anybody
 * mends. Two remedies are equal when their edits are.
 */
public final class Remedy {

    /** Nothing mends it for certain. */
    public static final Remedy NONE = new Remedy(Optional::empty);

    private final Supplier<Optional<Edit>> reckoning;
    private volatile @Nullable Optional<Edit> edit;

    private Remedy(Supplier<Optional<Edit>> reckoning) {
        this.reckoning = reckoning;
    }

    /** An edit that is known already. */
    public static Remedy of(Edit edit) {
        return new Remedy(() -> Optional.of(edit));
    }

    /** An edit that is certain. */
    public static Remedy by(Supplier<Edit> reckoning) {
        return new Remedy(() -> Optional.of(reckoning.get()));
    }

    /** An edit that is possible only here and there. */
    public static Remedy ifAny(Supplier<Optional<Edit>> reckoning) {
        return new Remedy(reckoning);
    }

    /** The edit, or nothing. */
    public Optional<Edit> edit() {
        Optional<Edit> known = edit;
        if (known == null) {
            // Reckoned twice at worst, with the same result: it is a function of an immutable design.
            known = edit = reckoning.get();
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Remedy remedy && edit().equals(remedy.edit());
    }

    @Override
    public int hashCode() {
        return edit().hashCode();
    }

    @Override
    public String toString() {
        return edit().toString();
    }
}
