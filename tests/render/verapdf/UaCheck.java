import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks files against PDF/UA-1 with veraPDF's core and prints one line each: PASS or FAIL, the path, the failed rules.
 *
 * The profile is read with the JDK's own XML parser, because the jar that carries veraPDF lacks the JAXB runtime.
 */
public class UaCheck {
  private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFUA_1;

  public static void main(String[] paths) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    ValidationProfile profile = readProfile();
    System.out.println("RULES " + profile.getRules().size());
    for (String path : paths) {
      System.out.println(check(path, profile));
    }
  }

  private static String check(String path, ValidationProfile profile) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), FLAVOUR)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, 5, false, true, false);
      ValidationResult result = validator.validate(parser);
      Set<String> failed = new TreeSet<>();
      for (RuleId rule : result.getFailedChecks().keySet()) {
        failed.add(rule.getClause() + "-" + rule.getTestNumber());
      }
      return (result.isCompliant() ? "PASS " : "FAIL ") + path + "\t" + String.join(" ", failed);
    } catch (Exception | Error problem) {
      return "FAIL " + path + "\tunreadable:" + problem.getClass().getSimpleName();
    }
  }

  private static ValidationProfile readProfile() throws Exception {
    try (InputStream in = Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml")) {
      Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      Set<Rule> rules = new HashSet<>();
      for (Element rule : children(only(root, "rules"), "rule")) {
        rules.add(readRule(rule));
      }
      Set<Variable> variables = new HashSet<>();
      for (Element holder : children(root, "variables")) {
        for (Element variable : children(holder, "variable")) {
          variables.add(readVariable(variable));
        }
      }
      return Profiles.profileFromValues(FLAVOUR, Profiles.defaultProfile().getDetails(), "", rules, variables);
    }
  }

  private static Rule readRule(Element rule) {
    Element id = only(rule, "id");
    RuleId ruleId = Profiles.ruleIdFromValues(PDFAFlavour.Specification.ISO_14289_1, id.getAttribute("clause"),
        Integer.parseInt(id.getAttribute("testNumber")));
    ErrorDetails error = Profiles.errorFromValues(text(only(rule, "error"), "message"), new ArrayList<ErrorArgument>());
    Boolean deferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred, rule.getAttribute("tags"),
        text(rule, "description"), text(rule, "test"), error, new ArrayList<Reference>());
  }

  private static Variable readVariable(Element variable) {
    return Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
        text(variable, "defaultValue"), text(variable, "value"));
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int place = 0; place < nodes.getLength(); place++) {
      if (nodes.item(place) instanceof Element && nodes.item(place).getNodeName().equals(name)) {
        found.add((Element) nodes.item(place));
      }
    }
    return found;
  }

  private static Element only(Element parent, String name) {
    return children(parent, name).get(0);
  }

  private static String text(Element parent, String name) {
    return only(parent, name).getTextContent();
  }
}
