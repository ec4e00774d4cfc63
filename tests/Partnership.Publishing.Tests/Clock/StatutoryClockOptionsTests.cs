using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Partnership.Publishing.Clock;

namespace Partnership.Publishing.Tests.Clock;

public sealed class StatutoryClockOptionsTests
{
    [Fact]
    public void Defaults_AreThoseOfTheGuidance_AndValid()
    {
        var options = new StatutoryClockOptions();

        Assert.Equal(
            (5, 15, 6, 7, 12),
            (options.NotifyPanelWorkingDays, options.RapidReviewWorkingDays, options.PublishMonths, options.NoticeWorkingDays, options.StayPublicMonths));
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
    }

    [Fact]
    public void EveryLength_HasARangeThatRefusesLess()
    {
        foreach (var length in typeof(StatutoryClockOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var options = new StatutoryClockOptions();
            length.SetValue(options, -1);

            Assert.Throws<ValidationException>(() => Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true));
        }
    }
}
