package org.tenfold.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The order and meaning of a document's contents for those who have it read out: a tree of headings, paragraphs, tables and the
 * figure, whose leaves point at marked stretches of the pages (ISO 32000-1, 14.7 and 14.8).
 */
final class PdfTags {

    private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

    /** Something that writes a stretch of a page. */
    interface Stretch {
        void write() throws IOException;
    }

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document;
    private final Map<PDPage, List<PDStructureElement>> marked = new IdentityHashMap<>();
    private final List<PDPage> pages = new ArrayList<>();

    PdfTags(PDDocument pdf) {
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        pdf.getDocumentCatalog().setMarkInfo(info);
        pdf.getDocumentCatalog().setStructureTreeRoot(root);
        document = element(root, "Document");
    }

    /** The element that holds all others. */
    PDStructureElement document() {
        return document;
    }

    PDStructureElement element(PDStructureNode parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Writes what belongs to an element. */
    void mark(PDPage page, PDPageContentStream content, PDStructureElement element, Stretch stretch) throws IOException {
        List<PDStructureElement> here = marked.computeIfAbsent(page, fresh -> {
            pages.add(page);
            return new ArrayList<>();
        });
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(here.size());
        element.appendKid(reference);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), here.size());
        here.add(element);
        stretch.write();
        content.endMarkedContent();
    }

    /** Writes what is not read out: lines, and what repeats on every page. */
    static void decorate(PDPageContentStream content, Stretch stretch) throws IOException {
        content.beginMarkedContent(ARTIFACT);
        stretch.write();
        content.endMarkedContent();
    }

    /** Tells for every stretch to which element it belongs, once all are written. */
    void finish() {
        Map<Integer, COSObjectable> parents = new HashMap<>();
        for (PDPage page : pages) {
            COSArray elements = new COSArray();
            marked.get(page).forEach(elements::add);
            page.setStructParents(parents.size());
            parents.put(parents.size(), () -> elements);
        }
        PDNumberTreeNode tree = new PDNumberTreeNode(COSObjectable.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }
}
