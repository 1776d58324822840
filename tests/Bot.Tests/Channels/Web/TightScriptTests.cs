using ReportBot.Bot.Channels.Web;

namespace ReportBot.Bot.Tests.Channels.Web;

public sealed class TightScriptTests
{
    [Theory]
    [InlineData("const a = (b, c) => b + c;", "const a=(b,c)=>b+c;")]
    [InlineData("x = a + +b - -c;", "x=a+ +b- -c;")]
    [InlineData("say('a , b', \"c = d\");", "say('a , b',\"c = d\");")]
    [InlineData("say('it\\'s a , b', c);", "say('it\\'s a , b',c);")]
    [InlineData("t = `a , ${b ? ` ( ${c + d} )` : ''} = e` + f;", "t=`a , ${b?` ( ${c+d} )`:''} = e`+f;")]
    [InlineData("for (const a of b) { c({ d: 1 }); }\nreturn [e];", "for(const a of b){c({d:1});}\nreturn[e];")]
    [InlineData("t = `\\` , ${a}` ;", "t=`\\` , ${a}`;")]
    public void Only_spaces_beside_signs_go(string script, string tight) => Assert.Equal(tight, TightScript.Of(script));
}
