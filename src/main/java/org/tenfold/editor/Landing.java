package org.tenfold.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Mark;
import org.tenfold.picture.Role;
import org.tenfold.picture.Theme;
import org.tenfold.text.Message;

/**
 * What becomes of parts that are put somewhere on the sheet: each stands in the container that is there, or in the nearest one around it
 * that may hold it. Where that is another one than the place shows, the part lies beside the frame of which it is no part.
 *
 * @param proposals by the id of each part; annotations and what is not seen have none
 */
record Landing(Map<String, Placement.Proposal> proposals) {

    /** As much of the window's upper edge may lie below what is told, in its pixels. */
    private static final double NOTICE = 112;

    /** Of some parts of a design in which they lie where they are put already; copies are new beside the present state. */
    static Landing of(Workspace workspace, Surroundings around, Design placed, Collection<String> parts) {
        Map<String, Placement.Proposal> proposals = new LinkedHashMap<>();
        for (String id : parts) {
            Component component = placed.architecture().componentsById().get(id);
            Box box = placed.seenBox(id).orElse(null);
            if (component != null && box != null) {
                proposals.put(id, Placement.in(around.containerAt(box.centerX(), box.centerY()).orElse(null),
                        workspace.present().architecture(), workspace.catalog(), workspace.catalog().service(component.service()), component.settings(), id));
            }
        }
        return new Landing(proposals);
    }

    /** The design with each part in its container. */
    Design within(Design placed) {
        List<Edit> edits = new ArrayList<>();
        proposals.forEach((id, proposal) -> {
            Component component = placed.architecture().componentsById().get(id);
            if (!Objects.equals(proposal.parent(), component.parent())) {
                edits.add(new Edit.Change(component.withParent(proposal.parent())));
            }
        });
        return edits.isEmpty() ? placed : Edits.applied(placed, new Edit.Batch(edits));
    }

    /** The parts that cannot stand in the container in which they were put. */
    List<String> refused() {
        return proposals.keySet().stream().filter(id -> proposals.get(id).reason() != null).toList();
    }

    /** Why the first of the refused parts is not where it was put. */
    private @Nullable Message reason() {
        return proposals.values().stream().map(Placement.Proposal::reason).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Tells what was refused, and shows where it is now, which is not below what is told. */
    void tell(Workspace workspace) {
        refused().stream().findFirst().flatMap(id -> workspace.bounds(List.of(id))).ifPresent(box -> workspace.look(
                workspace.viewport().revealing(Hints.bounds(box).grow(NOTICE / workspace.viewport().scale()), 0)));
        workspace.tell(reason());
    }

    /** Says at what is held what is refused, or else what is special about the place, if anything is. */
    List<Mark> chip(Workspace workspace, @Nullable Message hint, String held, Pointer at, Theme theme) {
        Message refusal = reason();
        Message words = refusal == null ? hint : refusal;
        return words == null ? List.of() : Hints.chip(workspace, words.in(workspace.language()), held, at,
                theme.color(refusal == null ? Role.ACCENT : Role.REFUSED), theme);
    }

    /**
     * The design when the hand has let go: what was refused lies in the nearest free place of its container, that of one container
     * together as it was held, and what came on a link too short for it in the one nearest to the link.
     *
     * @param splice how a link was cut, if one was
     */
    Design settled(Workspace workspace, Design within, Optional<Splice> splice) {
        Map<Optional<String>, Set<String>> byContainer = new LinkedHashMap<>();
        refused().forEach(id -> byContainer.computeIfAbsent(Optional.ofNullable(proposals.get(id).parent()), none -> new LinkedHashSet<>()).add(id));
        Design settled = within;
        for (Set<String> together : byContainer.values()) {
            settled = moved(workspace, settled, together, null);
        }
        Design landed = settled;
        Optional<Splice> cramped = splice.filter(cut -> new Sheet(workspace.places(landed), workspace.drawing().orElse(null)).coversTile(cut.component()));
        return cramped.map(cut -> moved(workspace, landed, Set.of(cut.component()), cut.link().id())).orElse(landed);
    }

    private static Design moved(Workspace workspace, Design design, Set<String> together, @Nullable String link) {
        return Edits.applied(design, new Edit.Place(workspace.arranger().nearest(design, together, workspace.sheet().lines(link))));
    }
}
